// Everything that a host can do wrong with a manifest or a part, over real HTTP; and that nothing is lost by it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchPack, type Known } from '@/lib/pack/published/fetch-pack';
import { createKeyPair } from '@/lib/pack/published/signature';
import { createNewerPack, createPack } from '../small-pack';
import { startHost } from './host';

const keys = await createKeyPair();
let host: Awaited<ReturnType<typeof startHost>>;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.close());

type Answer = (whole: Uint8Array, to: ServerResponse, request: IncomingMessage) => void;
const json = { 'content-type': 'application/json' };
const zeros = Buffer.alloc(30 * 2 ** 20);
const packedZeros = gzipSync(zeros);

/** A byte now and then: never idle, and never done. */
const drip: Answer = (whole, to) => {
  to.writeHead(200, json);
  let at = 0;
  const timer = setInterval(() => to.write(whole.subarray(at, ++at)), 20);
  to.on('close', () => clearInterval(timer));
};

const faults: [string, string, Answer][] = [
  ['network', 'hangs up at once', (_, to) => void to.destroy()],
  [
    'network',
    'is cut short of the length it stated',
    (whole, to) =>
      to
        .writeHead(200, { ...json, 'content-length': whole.length })
        .write(whole.subarray(0, 20), () => to.destroy()),
  ],
  [
    'network',
    'is cut in the middle of a chunk',
    (whole, to) => to.writeHead(200, json).write(whole.subarray(0, 20), () => to.destroy()),
  ],
  [
    'network',
    'is cut in the middle of what is packed',
    (whole, to) => {
      const packed = gzipSync(whole);
      const head = { ...json, 'content-encoding': 'gzip', 'content-length': packed.length };
      to.writeHead(200, head).write(packed.subarray(0, 30), () => to.destroy());
    },
  ],
  [
    'network',
    'says that it is packed, and is not',
    (whole, to) => void to.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(whole),
  ],
  [
    'network',
    'leads round in circles',
    (_, to, { url }) => void to.writeHead(302, { location: url }).end(),
  ],
  ['timeout', 'never answers', () => {}],
  ['timeout', 'drips', drip],
  ['http', 'is not there (404)', (_, to) => void to.writeHead(404).end()],
  ['http', 'is forbidden (403)', (_, to) => void to.writeHead(403, json).end('{}')],
  ['http', 'is asked for too often (429)', (_, to) => void to.writeHead(429).end()],
  ['http', 'is in trouble (500)', (_, to) => void to.writeHead(500).end()],
  ['http', 'is overloaded (503)', (_, to) => void to.writeHead(503).end()],
  ['http', 'is a piece of itself (206)', (whole, to) => void to.writeHead(206, json).end(whole)],
  ['http', 'is nothing (204)', (_, to) => void to.writeHead(204).end()],
  ['http', 'is unchanged, which nobody asked (304)', (_, to) => void to.writeHead(304).end()],
  [
    'type',
    'is a page',
    (_, to) => void to.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
  ],
  ['type', 'says nothing of its type', (whole, to) => void to.writeHead(200).end(whole)],
  [
    'type',
    'leads to a page where one signs in',
    (_, to) => void to.writeHead(302, { location: '/sign-in' }).end(),
  ],
  [
    'redirect',
    'leads away from this computer',
    (_, to) => void to.writeHead(302, { location: awayAddress() }).end(),
  ],
  ['size', 'is 30 MB of zeros', (_, to) => void to.writeHead(200, json).end(zeros)],
  [
    'size',
    'is 30 MB of zeros, packed into 30 kB',
    (_, to) => void to.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(packedZeros),
  ],
];
/** Answers, and by a name that is not one of this computer's to us. */
const awayAddress = () => host.address.replace('127.0.0.1', '0.0.0.0').replace('manifest', 'away');

const take = (known: Known | null, more: object = {}) =>
  fetchPack({ address: host.address, fetch, known, today: '2026-11-27', ...more });

/** For a host that does not end; any other may be slow on a busy machine. */
const short = { limits: { idleMs: 400, fileMs: 900 } };

/** The same where it is a part that does not end: the manifest is there already, however slow the machine. */
async function shortAfterManifest() {
  const ahead = await fetch(host.address);
  const body = await ahead.arrayBuffer();
  const fetchRest: typeof fetch = async (input, init) =>
    String(input) === host.address
      ? new Response(body, { headers: ahead.headers })
      : fetch(input, init);
  return { ...short, fetch: fetchRest };
}

/** A reader of the first version, and the second one on the host. */
async function publishTwice() {
  const first = await host.publish(createPack(), keys);
  const second = await host.publish(createNewerPack(), keys, first);
  const { manifest, knowledge } = first;
  const known: Known = { manifest, etag: null, readKnowledge: async () => knowledge };
  return {
    known,
    manifest: second.manifest,
    part: `/parts/${second.manifest.parts.at(-1)?.sha256}.json`,
  };
}

describe.each(['manifest', 'part'] as const)('a %s that', (what) => {
  it.each(faults)('%s: %s', async (refusal, _how, answer) => {
    const { known, part } = await publishTwice();
    const path = what === 'part' ? part : '/manifest.json';
    host.files.set('/away.json', new TextEncoder().encode('{}'));
    host.spoil(
      '/sign-in',
      (_, to) => void to.writeHead(200, { 'content-type': 'text/html' }).end(),
    );
    host.spoil(path, (request, to) =>
      answer(host.files.get(path) ?? new Uint8Array(), to, request),
    );
    const before = structuredClone(known.manifest);
    const isLong = refusal === 'timeout';
    const how = isLong ? (what === 'part' ? await shortAfterManifest() : short) : {};
    expect(await take(known, how)).toMatchObject({ ok: false, refusal });
    // What she had is as it was, and the next time brings the new version whole.
    expect(known.manifest).toEqual(before);
    host.mend(path);
    const got = await take(known);
    expect(got).toMatchObject({ ok: true, state: 'new', manifest: { version: 2 } });
    if (got.ok && got.state === 'new') expect(got.pack.entities.length).toBe(4);
  });

  it.each<[string, (whole: Uint8Array) => Buffer]>([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('is packed with %s is taken', async (encoding, pack) => {
    const { known, part } = await publishTwice();
    const path = what === 'part' ? part : '/manifest.json';
    host.spoil(path, (_, to) => {
      const body = pack(host.files.get(path) ?? new Uint8Array());
      to.writeHead(200, { ...json, 'content-encoding': encoding }).end(body);
    });
    expect(await take(known)).toMatchObject({ ok: true, state: 'new' });
  });
});

describe('a host that', () => {
  it('gives one part in place of another is refused', async () => {
    const { known, part, manifest } = await publishTwice();
    const other = host.files.get(`/parts/${manifest.parts[0]?.sha256}.json`);
    host.spoil(part, (_, to) => void to.writeHead(200, json).end(other));
    const got = await take(known);
    // By its size, where that tells already.
    expect(got.ok || got.refusal).toMatch(/^(?:hash|size)$/);
  });

  it('leads to another place on this computer is followed', async () => {
    const { known, part } = await publishTwice();
    const body = host.files.get(part);
    host.spoil(part, (_, to) => void to.writeHead(301, { location: '/moved.json' }).end());
    host.files.set('/moved.json', body ?? new Uint8Array());
    expect(await take(known)).toMatchObject({ ok: true, state: 'new' });
  });

  it('forgets what it said yesterday brings no harm: a manifest from an old cache', async () => {
    const { known } = await publishTwice();
    const taken = await take(known);
    if (!taken.ok || taken.state !== 'new') throw new Error('not taken');
    host.put(known.manifest);
    const { manifest, pack } = taken;
    const newer: Known = { manifest, etag: null, readKnowledge: async () => pack };
    expect(await take(newer)).toMatchObject({ ok: false, refusal: 'rollback' });
  });
});
