// A published pack over real HTTP: what is taken, what is fetched, and everything that is refused.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchPack, type Known } from '@/lib/pack/published/fetch-pack';
import type { Manifest } from '@/lib/pack/published/manifest';
import { createKeyPair, signManifest } from '@/lib/pack/published/signature';
import { createEntity, createNewerPack, createPack, createSource } from '../small-pack';
import { startHost } from './host';

const keys = await createKeyPair();
let host: Awaited<ReturnType<typeof startHost>>;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.close());

const take = (known: Known | null = null, more: Partial<Parameters<typeof fetchPack>[0]> = {}) =>
  fetchPack({ address: host.address, fetch, known, today: '2026-11-27', ...more });
type Version = Awaited<ReturnType<typeof host.publish>>;
const know = ({ manifest, knowledge }: Version, etag: string | null = null): Known => ({
  manifest,
  etag,
  readKnowledge: async () => knowledge,
});
const part = ({ manifest }: Version, at = 0) => `/parts/${manifest.parts.at(at)?.sha256}.json`;
const changedIn = (path: string): string[] =>
  JSON.parse(new TextDecoder().decode(host.files.get(path))).entities.map(
    ({ id }: { id: string }) => id,
  );
const sign = (manifest: Manifest, more: Partial<Manifest>) => {
  const { signature: _s, key: _k, ...unsigned } = { ...manifest, ...more };
  return signManifest(unsigned, keys);
};

describe('a published pack', () => {
  it('is read whole by a new reader, without credentials or referrer', async () => {
    await host.publish(createPack(), keys);
    const got = await take();
    expect(got).toMatchObject({ ok: true, state: 'new' });
    expect(host.asked).toHaveLength(2);
    if (got.ok && got.state === 'new') {
      expect(got.pack.entities).toEqual(createPack().entities);
      expect(got.pack.sources).toEqual(createPack().sources);
    }
    for (const { headers } of host.asked) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  it('sends an older reader only what changed', async () => {
    const first = await host.publish(createPack(), keys);
    const second = await host.publish(createNewerPack(), keys, first);
    const got = await take(know(first));
    expect(got).toMatchObject({ ok: true, state: 'new' });
    expect(host.asked.map(({ url }) => url)).toEqual(['/manifest.json', part(second, -1)]);
    expect(changedIn(part(second, -1))).toEqual(['acme', 'newcomer']);
    if (got.ok && got.state === 'new') {
      expect(got.pack.entities.map(({ id }) => id)).toEqual([
        'acme',
        'acme-lm',
        'newcomer',
        'zeta',
      ]);
    }
  });

  it('is not fetched again where nothing changed', async () => {
    const first = await host.publish(createPack(), keys);
    const got = await take();
    const etag = got.ok && got.state === 'new' ? got.etag : null;
    host.asked.length = 0;
    expect(await take(know(first, etag))).toEqual({ ok: true, state: 'unchanged' });
    expect(host.asked.map(({ headers }) => headers['if-none-match'])).toEqual([etag]);
    expect(await take(know(first))).toEqual({ ok: true, state: 'unchanged' });
    expect(host.asked).toHaveLength(2);
  });

  it('can be given up by the reader', async () => {
    await host.publish(createPack(), keys);
    await expect(take(null, { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow(
      'cancelled',
    );
  });
});

describe('is refused:', () => {
  it.each([
    ['not-https', 'http://example.com/manifest.json'],
    ['not-https', 'file:///etc/passwd'],
    ['not-https', 'https://me:secret@example.com/manifest.json'],
    ['network', 'http://127.0.0.1:1/manifest.json'],
  ])('%s at %s', async (refusal, address) => {
    expect(await take(null, { address })).toMatchObject({ ok: false, refusal });
  });

  it.each<[string, Parameters<typeof host.spoil>[1]]>([
    [
      'network',
      (_, to) =>
        to
          .writeHead(200, { 'content-type': 'application/json', 'content-length': 999 })
          .write('{"', () => to.destroy()),
    ],
    [
      'timeout',
      (_, to) => void to.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    ],
    ['http', (_, to) => void to.writeHead(404).end()],
    ['http', (_, to) => void to.writeHead(500).end()],
    ['type', (_, to) => void to.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
    [
      'size',
      (_, to) =>
        void to.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.alloc(30e6)),
    ],
    ['hash', (_, to) => void to.writeHead(200, { 'content-type': 'application/json' }).end('{}')],
  ])('%s of a part', async (refusal, answer) => {
    const first = await host.publish(createPack(), keys);
    host.spoil(part(first), answer);
    // Short only for the host that does not go on: any other may be slow on a busy machine.
    const limits = refusal === 'timeout' ? { idleMs: 300 } : {};
    const got = await take(null, { limits });
    expect(got).toMatchObject({ ok: false, refusal });
  });

  it('timeout of a pack whose files come in time, each by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await host.publish(createPack(), keys);
    const minute = 60_000;
    const slow: typeof fetch = async (input, init) => {
      vi.advanceTimersByTime(4 * minute);
      return fetch(input, init);
    };
    const limits = { idleMs: 5 * minute, fileMs: 5 * minute };
    const takeWithin = (packMs: number) =>
      take(null, { fetch: slow, limits: { ...limits, packMs } });
    expect(await takeWithin(9 * minute)).toMatchObject({ ok: true });
    expect(await takeWithin(6 * minute)).toMatchObject({ ok: false, refusal: 'timeout' });
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it.each([
    ['malformed', { version: 0 }],
    ['malformed', { manifest: 2 }],
    ['malformed', { script: 'alert(1)' }],
    ['signature', { author: 'Someone else' }],
  ])('%s manifest: %o', async (refusal, spoil) => {
    const { manifest } = await host.publish(createPack(), keys);
    host.put({ ...manifest, ...spoil } as Manifest);
    expect(await take()).toMatchObject({ ok: false, refusal });
  });

  it.each<[string, Partial<Manifest>]>([
    ['other-pack', { id: 'another' }],
    ['rollback', { version: 2 }],
    ['rollback', { version: 3, author: 'The same number, another content' }],
    ['expired', { version: 4, expires: '2026-11-26' }],
    ['clock', { version: 4, checkedAt: '2026-12-24' }],
    ['size', { version: 4, totals: { entities: 3, sources: 4, bytes: 1e9 } }],
    ['malformed', { version: 4, totals: { entities: 9, sources: 4, bytes: 1 } }],
  ])('%s: %o, rightly signed', async (refusal, more) => {
    const first = await host.publish(createPack(), keys);
    const old = { ...first, manifest: await sign(first.manifest, { version: 3 }) };
    host.put(await sign(first.manifest, more));
    expect(await take(know(old))).toMatchObject({ ok: false, refusal });
  });

  it.each(['http://127.0.0.1:9/a', 'http://example.com/a'])(
    'redirect from an https host to %s',
    async (url) => {
      const led = async () =>
        Object.defineProperties(new Response('{}'), {
          redirected: { value: true },
          url: { value: url },
        });
      const got = await take(null, { address: 'https://example.com/manifest.json', fetch: led });
      expect(got).toMatchObject({ ok: false, refusal: 'redirect' });
    },
  );

  it('key-changed, however well the new key signs', async () => {
    const first = await host.publish(createPack(), keys);
    await host.publish(createNewerPack(), await createKeyPair(), first);
    expect(await take(know(first))).toMatchObject({ ok: false, refusal: 'key-changed' });
  });

  it('malformed knowledge: an id that leads nowhere', async () => {
    const pack = createPack();
    await host.publish({ ...pack, sources: { 'acme-site': createSource('Acme') } }, keys);
    expect(await take()).toMatchObject({ ok: false, refusal: 'malformed' });
  });

  it('malformed knowledge: a field that packs do not have', async () => {
    const html = { ...createEntity('acme'), html: '<script>' };
    await host.publish({ ...createPack(), entities: [html] }, keys);
    expect(await take()).toMatchObject({ ok: false, refusal: 'malformed' });
  });
});
