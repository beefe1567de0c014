// A built pack on a real nginx, as plain static files, over http on this computer and over https; and what goes wrong there.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPack } from '@/lib/cli/pack/build';
import { createKeyFile } from '@/lib/cli/pack/keygen';
import { fetchPack, type Known } from '@/lib/pack/published/fetch-pack';
import type { Pack } from '@/lib/pack/schema';
import { about } from '../pack/published/host';
import { createNewerPack, createPack } from '../pack/small-pack';
import { type Nginx, startNginx } from './nginx';

let nginx: Nginx;
let key: string;
/** Fresh for each test, so that a spoilt one spoils nothing else. */
let site: string;
let count = 0;
let days = 20_000;

beforeAll(async () => {
  nginx = await startNginx(toConfig);
  key = join(nginx.folder, 'key.json');
  await createKeyFile(key);
  // Our certificate is of nobody's authority; what is tested is what is said over it.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
});
afterAll(async () => {
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  await nginx?.close();
});
beforeEach(() => {
  site = `site/${count++}`;
});

const toConfig = ({ folder, http, https }: { folder: string; http: number; https: number }) => `
  proxy_cache_path ${folder}/cache keys_zone=edge:1m;
  gzip_types application/json;
  gzip_min_length 1;
  server {
    listen 127.0.0.1:${http};
    root ${folder};
    location /packed/ { alias ${folder}/; gzip on; }
    location /gone/ { return 404; }
    location /broken/ { return 500; }
    location /closed/ { return 403; }
    location /page/ { alias ${folder}/; types { } default_type text/html; }
    location /bytes/ { alias ${folder}/; types { } default_type application/octet-stream; }
    location /slow/ { alias ${folder}/; limit_rate 100; }
    location /away/ { rewrite ^/away/(.*)$ https://127.0.0.1:${https}/$1 redirect; }
    location /edge/ { proxy_pass http://127.0.0.1:${http}/; proxy_cache edge; proxy_cache_valid 200 1h; }
  }
  server {
    listen 127.0.0.1:${https} ssl;
    ssl_certificate tls.pem;
    ssl_certificate_key tls.key;
    root ${folder};
    location /moved/ { rewrite ^/moved/(.*)$ /$1 permanent; }
    location /loop/ { return 302 $uri; }
    location /down/ { rewrite ^/down/(.*)$ http://127.0.0.1:${http}/$1 redirect; }
    location /brotli/ { alias ${folder}/brotli/; add_header Content-Encoding br; }
  }`;

const at = (way = '', scheme: 'http' | 'https' = 'http') =>
  `${scheme}://127.0.0.1:${nginx[scheme]}/${way}${site}/manifest.json`;
const path = (...names: string[]) => join(nginx.folder, site, ...names);
const parts = () => readdirSync(path('parts')).sort();

/** By the command that makers use. */
async function publish(
  pack: Pack,
  {
    id = about.id,
    expires,
    keyFile = key,
  }: { id?: string; expires?: string; keyFile?: string } = {},
): Promise<void> {
  const folder = join(nginx.folder, 'source', site, pack.version);
  const { format, checkedAt, entities, sources } = pack;
  const write = (name: string, content: unknown) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(content));
  };
  write('about.json', { ...about, id });
  write('pack.json', { format, checkedAt });
  write('sources/2025.json', sources);
  for (const entity of entities) write(`${entity.type}/${entity.id}.json`, entity);
  await buildPack(folder, path(), keyFile, expires);
  // Versions are days apart; nginx's ETag is a file's second and size, and would be the same for two within one second.
  days++;
  utimesSync(path('manifest.json'), days * 86_400, days * 86_400);
}
const take = (address = at(), known: Known | null = null, more: object = {}) =>
  fetchPack({ address, fetch, known, today: '2026-11-27', ...more });
async function know(address = at()): Promise<Known> {
  const got = await take(address);
  if (!got.ok || got.state !== 'new') throw new Error(JSON.stringify(got));
  const { manifest, etag, pack } = got;
  return { manifest, etag, readKnowledge: async () => pack };
}

describe('a pack on nginx', () => {
  it.each([
    ['as it is', () => at()],
    ['packed with gzip', () => at('packed/')],
    ['as plain bytes', () => at('bytes/')],
    ['over https', () => at('', 'https')],
    ['over https, moved to elsewhere on it', () => at('moved/', 'https')],
  ])('is read whole, renewed by one part, and asked for in vain: %s', async (_how, toAddress) => {
    await publish(createPack());
    const address = toAddress();
    const known = await know(address);
    expect((await known.readKnowledge?.())?.entities).toEqual(createPack().entities);
    const answers: { status: number; body: string }[] = [];
    const heard: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      answers.push({ status: answer.status, body: await answer.clone().text() });
      return answer;
    };
    const again = await take(address, known, { fetch: heard });
    expect(again).toMatchObject({ state: 'unchanged' });
    expect(answers.map(({ status }) => status)).toEqual([304]);
    await publish(createNewerPack());
    const newer = await take(address, known, { fetch: heard });
    expect(newer).toMatchObject({ state: 'new' });
    const [, , part, ...rest] = answers;
    expect(rest).toEqual([]);
    const { entities } = JSON.parse(part?.body ?? '');
    expect(entities.map(({ id }: { id: string }) => id)).toEqual(['acme', 'newcomer']);
  });

  it('is packed on its way where that was asked for', async () => {
    await publish(createPack());
    const { headers } = await fetch(at('packed/'));
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  it('is read whole, packed with brotli', async () => {
    await publish(createPack());
    mkdirSync(join(nginx.folder, 'brotli', site, 'parts'), { recursive: true });
    for (const name of ['manifest.json', ...parts().map((part) => `parts/${part}`)])
      writeFileSync(
        join(nginx.folder, 'brotli', site, name),
        brotliCompressSync(readFileSync(path(name))),
      );
    expect(await take(at('brotli/', 'https'))).toMatchObject({ ok: true, state: 'new' });
  });
});

describe('on nginx is refused, and taken once it is mended:', () => {
  const zeros = Buffer.alloc(30 * 2 ** 20);
  const damage = (spoil: (file: string) => void) => () => {
    const [part = ''] = parts();
    const file = path('parts', part);
    const whole = readFileSync(file);
    spoil(file);
    return () => writeFileSync(file, whole);
  };

  it.each<[string, string, () => () => void]>([
    ['hash', 'a part of which half was uploaded', damage((file) => truncateSync(file, 100))],
    [
      'hash',
      'a part in place of another',
      damage((file) => writeFileSync(file, readFileSync(file, 'utf8').replaceAll('acme', 'amce'))),
    ],
    ['size', 'a part of 30 MB of zeros', damage((file) => writeFileSync(file, zeros))],
    [
      'size',
      'a manifest of 30 MB of zeros',
      () => {
        const whole = readFileSync(path('manifest.json'));
        writeFileSync(path('manifest.json'), zeros);
        return () => writeFileSync(path('manifest.json'), whole);
      },
    ],
    [
      'malformed',
      'a manifest of which half was uploaded',
      () => {
        const whole = readFileSync(path('manifest.json'));
        truncateSync(path('manifest.json'), 200);
        return () => writeFileSync(path('manifest.json'), whole);
      },
    ],
    [
      'http',
      'a part that was not uploaded',
      () => {
        const [part = ''] = parts();
        renameSync(path('parts', part), path('away'));
        return () => renameSync(path('away'), path('parts', part));
      },
    ],
  ])('%s: %s', async (refusal, _what, spoil) => {
    await publish(createPack());
    const mend = spoil();
    expect(await take(at('packed/'))).toMatchObject({ ok: false, refusal });
    expect(await take()).toMatchObject({ ok: false, refusal });
    mend();
    expect(await take()).toMatchObject({ ok: true, state: 'new' });
  });

  it.each<[string, string, 'http' | 'https']>([
    ['http', 'gone/', 'http'],
    ['http', 'broken/', 'http'],
    ['http', 'closed/', 'http'],
    ['type', 'page/', 'http'],
    ['timeout', 'slow/', 'http'],
    ['redirect', 'away/', 'http'],
    ['redirect', 'down/', 'https'],
    ['network', 'loop/', 'https'],
  ])('%s: %s', async (refusal, way, scheme) => {
    await publish(createPack());
    const known = await know();
    await publish(createNewerPack());
    // Only what is slow on purpose: a busy machine takes its time for the others.
    const limits = refusal === 'timeout' ? { fileMs: 1500, idleMs: 5000 } : {};
    expect(await take(at(way, scheme), known, { limits })).toMatchObject({ ok: false, refusal });
    expect(await take(at(), known)).toMatchObject({ ok: true, state: 'new' });
  });

  it('rollback: a cache that still has the old manifest', async () => {
    await publish(createPack());
    await know(at('edge/'));
    await publish(createNewerPack());
    const known = await know();
    expect(await take(at('edge/'), known)).toMatchObject({ ok: false, refusal: 'rollback' });
    // Who had only the old one misses nothing but the news.
    expect(await take(at('edge/'), await know(at('edge/')))).toMatchObject({ state: 'unchanged' });
  });

  it('clock: a computer of another year', async () => {
    await publish(createPack());
    const early = await take(at(), null, { today: '2024-01-01' });
    expect(early).toMatchObject({ ok: false, refusal: 'clock' });
    expect(await take()).toMatchObject({ ok: true });
  });

  it('expired: a manifest that nobody renewed', async () => {
    await publish(createPack(), { expires: '2026-11-26' });
    expect(await take()).toMatchObject({ ok: false, refusal: 'expired' });
    await publish(createPack(), { expires: '2026-12-31' });
    expect(await take()).toMatchObject({ ok: true, manifest: { version: 2 } });
  });

  it.each<[string, string, () => Promise<object>]>([
    ['other-pack', 'another pack of the same maker', async () => ({ id: 'another' })],
    [
      'key-changed',
      'somebody else’s pack of this name',
      async () => {
        const keyFile = join(nginx.folder, `key-${count}.json`);
        await createKeyFile(keyFile);
        return { keyFile };
      },
    ],
  ])('%s: %s at the address', async (refusal, _what, change) => {
    await publish(createPack());
    const known = await know();
    const own = path();
    renameSync(own, `${own}-kept`);
    await publish(createNewerPack(), await change());
    expect(await take(at(), known)).toMatchObject({ ok: false, refusal });
    renameSync(own, `${own}-other`);
    renameSync(`${own}-kept`, own);
    expect(await take(at(), known)).toMatchObject({ ok: true, state: 'unchanged' });
  });
});
