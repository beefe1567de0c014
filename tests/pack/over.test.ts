// The reader's own over what is known: a change of hers costs only itself, and nothing of what she deletes is left.
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { toNamesText } from '@/lib/match/names-text';
import { layOwn } from '@/lib/pack/over';
import { noOwn, type Own } from '@/lib/pack/own';
import { indexEntities } from '@/lib/search/named';
import { extendSearchIndex } from '@/lib/search/search-index';
import { type Circumstances, startLife } from './background-life';

const entry: Own['entries'][number] = {
  id: 'own-1',
  type: 'company',
  name: '견본랩',
  spellings: ['acme'],
  summary: '견본으로 지어낸 회사.',
  facts: [{ text: '견본이다.', date: '2026-01-15', url: 'https://a.example/1', title: '견본' }],
  note: '내 말',
};
const written: Own = {
  ...noOwn,
  entries: [entry],
  notes: [{ entity: 'zeta', text: '눈여겨볼 곳' }],
};

/** One reader: what she has written, and how often her lexicon was made. */
function createReader(first: Own = noOwn, order: string[] | null = ['own', 'bundled']) {
  const reader = { own: first, laid: 0 };
  const layOver: NonNullable<Circumstances['layOwn']> = (base) =>
    layOwn(base, {
      readOwn: async () => reader.own,
      readOrder: async () => {
        if (!order) throw new Error('the list of packs cannot be read');
        return order;
      },
      createNameLookup: () => (name) => (name === 'acme' ? ['acme'] : []),
      extendLexicon: (lexicon, entities) => {
        reader.laid++;
        return new Uint8Array([...new Uint8Array(lexicon), ...entities.map(() => 99)]).buffer;
      },
      toNamesText,
      makeSearchIndex: indexEntities,
      extendSearchIndex,
    });
  const indexedDB = new IDBFactory();
  return {
    reader,
    indexedDB,
    live: (more: Circumstances = {}) => startLife({ indexedDB, layOwn: layOver, ...more }),
    write(own: Own) {
      reader.own = own;
    },
  };
}
type Life = ReturnType<typeof startLife>;
const readBytes = async (life: Life) => [
  ...new Uint8Array((await life.readLexicon())?.buffer ?? new ArrayBuffer()),
];
const spellingsOf = async (life: Life, id: string) => (await life.readEntity(id))?.entity.spellings;

describe('the reader’s own', () => {
  it('comes with its sources and notes, and its names are its alone', async () => {
    const life = createReader(written).live();
    const own = await life.readEntity('own-1');
    expect(own?.entity).toMatchObject({ note: '내 말', pack: 'own', facts: [{ pack: 'own' }] });
    expect(Object.values(own?.sources ?? {}).map(({ url }) => url)).toEqual([
      'https://a.example/1',
    ]);
    expect(await spellingsOf(life, 'acme')).toEqual({ ko: ['acme 회사'], en: [] });
    expect((await life.readEntity('zeta'))?.entity.note).toBe('눈여겨볼 곳');
    expect(await readBytes(life)).toEqual([1, 2, 3, 99]);
    expect((await life.readSearch(null))?.index?.ids).toEqual(['acme', 'acme-lm', 'zeta', 'own-1']);
    expect(await life.readPackState()).toMatchObject({
      state: 'ready',
      entities: 4,
      adds: { bundled: { fresh: 3, shared: 0 }, own: { fresh: 1, shared: 0 } },
    });
  });

  it.each(['㈜acme', '주식회사 acme'])(
    'has a name whatever kind of firm bears it: %s',
    async (name) => {
      const own = { ...written, entries: [{ ...entry, spellings: [name] }] };
      expect((await spellingsOf(createReader(own).live(), 'acme'))?.en).toEqual([]);
      const last = createReader(own, ['bundled', 'own']).live();
      expect((await spellingsOf(last, 'acme'))?.en).toEqual(['acme']);
    },
  );

  it('leaves a name to a pack that stands before it', async () => {
    const life = createReader(written, ['bundled', 'own']).live();
    expect((await spellingsOf(life, 'own-1'))?.ko).toEqual(['견본랩']);
    expect((await spellingsOf(life, 'acme'))?.en).toEqual(['acme']);
  });

  it('is there, and nothing is made anew, where the list of packs cannot be read', async () => {
    const life = createReader(written, null).live();
    expect((await life.readEntity('own-1'))?.entity.id).toBe('own-1');
    expect(await life.readPackState()).toMatchObject({ state: 'ready' });
    expect(life.opened).toEqual([false]);
  });

  it('is changed, in the same life and the next, without anything else read or written again', async () => {
    const { reader, live, write } = createReader();
    const life = live();
    expect(await readBytes(life)).toEqual([1, 2, 3]);
    expect(life.packReads()).toBe(1);
    write(written);
    await life.renew();
    expect(await readBytes(life)).toEqual([1, 2, 3, 99]);
    expect(life.packReads()).toBe(1);
    const next = live();
    expect(await readBytes(next)).toEqual([1, 2, 3, 99]);
    expect([next.packReads(), reader.laid]).toEqual([0, 1]);
  });

  it.each<[change: string, next: Own]>([
    ['a note on a pack’s entity', { ...written, notes: [{ entity: 'zeta', text: '다른 말' }] }],
    ['the first note there is', { ...noOwn, notes: written.notes }],
    [
      'what an entry says',
      { ...written, entries: [{ ...entry, note: '', summary: '다르게.', facts: [] }] },
    ],
  ])('makes no other names by %s: open pages have nothing to read anew', async (_change, next) => {
    const { reader, live, write } = createReader(next.entries.length > 0 ? written : noOwn);
    const life = live();
    const before = await life.readLexicon();
    const { laid } = reader;
    write(next);
    await life.renew();
    expect(await life.readLexicon()).toEqual(before);
    expect(reader.laid).toBe(laid);
    expect((await life.readEntity('zeta'))?.entity.note).toBe(next.notes[0]?.text);
    expect((await life.readEntity('own-1'))?.entity.summary.ko).toBe(next.entries[0]?.summary);
  });

  it.each<[change: string, next: Own]>([
    ['a spelling', { ...written, entries: [{ ...entry, spellings: ['acme', '견본 랩'] }] }],
    ['a type', { ...written, entries: [{ ...entry, type: 'product' }] }],
    ['an entry more', { ...written, entries: [entry, { ...entry, id: 'own-2', name: '견본재' }] }],
    ['the last entry gone', { ...written, entries: [] }],
  ])('makes other names by %s: another version is told', async (_change, next) => {
    const { live, write } = createReader(written);
    const life = live();
    const before = await life.readLexicon();
    write(next);
    await life.renew();
    expect((await life.readLexicon())?.version).not.toBe(before?.version);
  });

  it('is laid over anew where the background was killed between her change and the stored lexicon', async () => {
    const { reader, live, write } = createReader(written);
    await live().renew();
    const other = { ...entry, id: 'own-2', name: '견본재' };
    // The change is kept, and nobody lived to act on it.
    write({ ...written, entries: [entry, other] });
    const next = live();
    expect(await readBytes(next)).toEqual([1, 2, 3, 99, 99]);
    expect((await next.readEntity('own-2'))?.entity.name.ko).toBe('견본재');
    expect([next.packReads(), reader.laid]).toEqual([0, 2]);
  });

  it('leaves nothing behind in storage when the last of it is deleted, and gives names back', async () => {
    const { indexedDB, live, write } = createReader(written);
    const life = live();
    await life.renew();
    expect(await readKeys(indexedDB)).toContain('laid');
    write(noOwn);
    await life.renew();
    expect(await readKeys(indexedDB)).toEqual(['head', 'ids', 'lexicon', 'search']);
    expect((await spellingsOf(life, 'acme'))?.en).toEqual(['acme']);
    expect(await life.readEntity('own-1')).toBeNull();
    expect(await readBytes(life)).toEqual([1, 2, 3]);
  });

  it('is served from memory where the browser gives no storage', async () => {
    const life = createReader(written).live({ indexedDB: undefined });
    expect(await readBytes(life)).toEqual([1, 2, 3, 99]);
    expect((await life.readEntity('own-1'))?.entity.note).toBe('내 말');
  });

  it('is left out where it cannot be read, and told of: all else is served, and nothing is deleted', async () => {
    const { indexedDB, live } = createReader(written);
    await live().renew();
    const keys = await readKeys(indexedDB);
    const life = live({ layOwn: (base) => layOwn(base, unreadable) });
    expect(await life.readPackState()).toMatchObject({ state: 'ready', isOwnLost: true });
    expect((await life.readEntity('acme'))?.entity.spellings.en).toEqual(['acme']);
    expect(await life.readEntity('own-1')).toBeNull();
    expect(await readKeys(indexedDB)).toEqual(keys);
  });
});

const unreadable = {
  readOwn: () => Promise.reject(new Error('cut short')),
} as unknown as Parameters<typeof layOwn>[1];

async function readKeys(factory: IDBFactory): Promise<unknown> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('gakju');
    request.onsuccess = () => resolve(request.result);
  });
  const keys = await new Promise((resolve) => {
    const request = db.transaction('stored').objectStore('stored').getAllKeys();
    request.onsuccess = () => resolve(request.result);
  });
  db.close();
  return keys;
}
