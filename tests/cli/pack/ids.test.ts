// Ids of what comes from elsewhere: the same in every run, and never one for two.
import { parse } from 'valibot';
import { expect, it } from 'vitest';
import { toSourceId } from '@/lib/cli/pack/import/ids';
import { id } from '@/lib/pack/values';

it('tells two addresses of one host apart, however their hashes begin', () => {
  // The first eight digits of both are 9f7b8d5a.
  const [one, other] = [67493, 86440].map((n) => toSourceId(`https://news.example/${n}`, null));
  expect(one).toMatch(/^news-example-9f7b8d5a/);
  expect(other).toMatch(/^news-example-9f7b8d5a/);
  expect(one).not.toBe(other);
});

it('makes an id of any length of host', () => {
  const host = `${'a-very-long-name.'.repeat(12)}example`;
  const made = toSourceId(`https://${host}/1`, '2026-11-27');
  expect(parse(id, made)).toBe(made);
  expect(made.length).toBeLessThanOrEqual(100);
});
