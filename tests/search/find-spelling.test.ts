// Why a name was found: by the name that is shown, or by which other spelling.
import { expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { findSpelling } from '@/lib/search/find-spelling';

const { pack } = await loadLexicon();

it.each([
  ['its own name', '업스', 'upstage', '업스테이지', '업스테이지'],
  ['its name in the other language', 'upst', 'upstage', 'Upstage', 'Upstage'],
  ['initial consonants of its name', 'ㅇㅅㅌ', 'upstage', '업스테이지', '업스테이지'],
  ['another spelling', '독파모', 'sovereign-ai-foundation-model-project', '독파모', '독파모'],
  ['the inside of its name', '파운데이션 모델', 'sovereign-ai-foundation-model-project'],
])('%s: %s', async (_how, question, id, ...by) => {
  const entity = pack.entities.find((one) => one.id === id);
  if (!entity) throw new Error(`no ${id}`);
  const [ko = entity.name.ko, en] = by;
  const found = await findSpelling(entity, question);
  expect(found.ko).toBe(ko);
  if (en) expect(found.en).toBe(en);
});
