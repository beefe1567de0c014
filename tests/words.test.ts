// How counts and codes come into the sentences that the reader sees.
import { expect, it } from 'vitest';
import { say } from '@/lib/all-words';

it('writes a count with its separators, and a text as it is', () => {
  expect(say('ko', 'packs.entities', 1240)).toBe('항목 1,240개');
  expect(say('en', 'packs.entities', 1240)).toBe('Entries: 1,240');
  expect(say('en', 'packs.version', '1240')).toBe('version 1240');
});
