// Names for a list: of however many entities, as many questions as they take.
import './extension-api';
import { expect, it } from 'vitest';
import type { ToBackground } from '@/lib/messages';

const { answerBackground } = await import('@/lib/answer-background');
const { readNames } = await import('@/lib/entity-names');

it('are read for more entities than one question may ask for', async () => {
  answerBackground({
    readEntities: (ids: string[]) =>
      ids.map((id) => ({ entity: { id, name: { ko: `이름 ${id}`, en: `name ${id}` } } })),
  } as ToBackground);
  const ids = Array.from({ length: 4001 }, (_, i) => `id-${i}`);
  const names = await readNames(ids, 'ko');
  expect([...names.keys()]).toEqual(ids);
  expect(names.get('id-4000')).toBe('이름 id-4000');
});
