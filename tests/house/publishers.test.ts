// Who carries what we know: each publisher has one name and one grade, in `assets/pack/publishers.json`.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinPack } from '@/lib/pack/join';

const folder = resolve(import.meta.dirname, '../../assets/pack');
const sources = Object.entries((await joinPack(folder)).sources);
const { shared, en, ...grades }: Record<string, string[]> & { en: Record<string, string> } =
  JSON.parse(await readFile(resolve(folder, 'publishers.json'), 'utf8'));
const listed = Object.entries(grades).flatMap(([grade, names]) =>
  names.map((name) => ({ name, grade })),
);

/** As readers see it: with the spaces, capitals and brackets off, two names of one paper are the same. */
const bare = (name: string): string =>
  name
    .replace(/ ?\(.*\)$/, (note) => (/사본|copy/.test(note) ? note : ''))
    .replace(/[\s.]/g, '')
    .toLowerCase();

describe('the publishers', () => {
  it('give each source the grade that stands in the list', () => {
    const wrong = sources
      .filter(([, { publisher, grade }]) => !grades[grade]?.includes(publisher))
      .map(([id, { publisher, grade }]) => `${id}: ${publisher}, ${grade}`);
    expect(wrong).toEqual([]);
  });

  it('stand in the list once, under one spelling', () => {
    const names = listed.map(({ name }) => bare(name));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('are all cited', () => {
    const cited = new Set(sources.map(([, { publisher }]) => publisher));
    expect(listed.filter(({ name }) => !cited.has(name))).toEqual([]);
  });

  it('share an address with publishers of the same grade only, but for the hosts that are listed', () => {
    const hosts = new Map<string, Set<string>>();
    for (const [, { url, grade }] of sources) {
      const host = new URL(url).host.replace(/^www\./, '');
      hosts.set(host, (hosts.get(host) ?? new Set()).add(grade));
    }
    const mixed = [...hosts].filter(([, of]) => of.size > 1).map(([host]) => host);
    expect(mixed.sort()).toEqual(shared);
  });

  it('are known in English where they are cited most, each under a name of its own', () => {
    const cited = new Map<string, number>();
    for (const [, { publisher }] of sources)
      if (/[가-힣]/.test(publisher)) cited.set(publisher, (cited.get(publisher) ?? 0) + 1);
    const most = [...cited].filter(([, count]) => count > 5).map(([name]) => name);
    expect(most.filter((name) => !en[name])).toEqual([]);
    expect(Object.keys(en).filter((name) => !listed.some((one) => one.name === name))).toEqual([]);
    expect(new Set(Object.values(en)).size).toBe(Object.keys(en).length);
  });

  it('call what stands at another’s address a copy, and no press', () => {
    const copies = listed.filter(({ name }) => /사본|재게재|\bvia\b/.test(name));
    expect(copies.filter(({ grade }) => grade !== 'community')).toEqual([]);
  });
});
