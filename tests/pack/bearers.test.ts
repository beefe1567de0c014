// A reader who names an entry of her own is told whose the name is already, however she or the pack writes it.
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import { findBearers } from '@/lib/pack/bearers';
import { expandPattern } from '@/lib/pack/forms';
import { indexEntities } from '@/lib/search/named';
import { createSearchNames } from '@/lib/search/search-names';
import { createEntity } from './small-pack';

const isPattern = (spelling: string) => spelling.includes('{');
const acme = createEntity('acme', {
  spellings: { ko: ['{한울|새벽} 로보틱스'], en: ['Acme-LM', 'xAcme'] },
});

describe('whose a name is', () => {
  it.each([
    ['its name', 'acme 회사'],
    ['the first form of a pattern', '한울 로보틱스'],
    ['the last form of a pattern', '새벽 로보틱스'],
    ['without its space', '새벽로보틱스'],
    ['with a space for its hyphen', 'acme lm'],
    ['without its hyphen', 'AcmeLM'],
    ['in capitals', 'XACME'],
    ['in letters of full width', 'ｘＡｃｍｅ'],
    ['with what kind of firm it is', '(주)새벽로보틱스'],
    ['with a sign for what kind of firm it is', '새벽 로보틱스㈜'],
  ])('is told by %s: %s', (_how, name) => {
    expect(findBearers([acme], name)).toEqual([{ id: 'acme', type: acme.type, name: acme.name }]);
  });

  it.each(['', '  ', '한울', '로보틱스', '{한울|새벽} 로보틱스'])('is nobody’s: %j', (name) => {
    expect(findBearers([acme], name)).toEqual([]);
  });

  it('is told of every form that the bundled pack’s patterns stand for, of what its search finds', async () => {
    const { entities } = (await loadLexicon()).pack;
    const search = createSearchNames(await indexEntities(entities));
    const unknown = entities.flatMap(({ id, spellings }) =>
      [...spellings.ko, ...spellings.en]
        .filter(isPattern)
        .flatMap(expandPattern)
        .filter((form) => {
          const found = new Set(search(form, 12).map((hit) => hit.id));
          const candidates = entities.filter((one) => found.has(one.id));
          return !findBearers(candidates, form).some((bearer) => bearer.id === id);
        }),
    );
    expect(unknown).toEqual([]);
  });
});
