// The fast matcher finds what the obvious one finds, on any text and with any names.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileLexicon } from '@/lib/match/lexicon';
import { openLexicon, readEntityId } from '@/lib/match/lexicon-view';
import { createMatcher } from '@/lib/match/matcher';
import type { Entity } from '@/lib/pack/schema';
import { trials } from '../trials';
import { toKey } from './key-of';
import { findByReference } from './reference';

// Few characters, so that names meet, overlap and stand inside one another; and all that borders on names.
const unit = fc.constantFrom(...'가나톡는의AbcK2 -.·@(美é', '공개', '…');
// A number stands for one of the names.
const parts = fc.array(fc.oneof(unit, fc.nat(11)), { maxLength: 30 });
const name = fc
  .array(fc.constantFrom(...'가나톡AbcK2 -'), { minLength: 2, maxLength: 7 })
  .map((units) => units.join(''))
  .filter((spelling) => toKey(spelling) !== null && !/^[ -]|[ -]$/.test(spelling));

const toEntity = (spelling: string, i: number): Entity => ({
  id: `e${i}`,
  type: 'company',
  name: { ko: spelling, en: spelling },
  spellings: { ko: [spelling], en: [] },
  ambiguous: [],
  summary: { ko: '견본', en: 'sample' },
  facts: [],
  events: [],
  relations: [],
  confidence: 'high',
});

it('finds what a pattern per spelling finds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), parts, (names, given) => {
      const sample = given
        .map((part) => (typeof part === 'number' ? names[part % names.length] : part))
        .join('');
      const view = openLexicon(compileLexicon(names.map(toEntity)));
      const places = createMatcher(view)(sample).places.map((matches) => {
        const end = matches[0]?.end ?? 0;
        const longest = matches.filter((match) => match.end === end);
        const ids = longest.map(({ entry }) => readEntityId(view, view.target[entry] ?? 0));
        return {
          start: matches[0]?.start,
          end,
          spellings: ids.map((id) => names[Number(id.slice(1))]).sort(),
        };
      });
      expect(places).toEqual(findByReference(sample, names));
    }),
    trials(3000),
  );
});
