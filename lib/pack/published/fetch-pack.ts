// A published pack, or its changes, from any static host; or the reason why not. Knows no database: nothing is kept here.
import * as v from 'valibot';
import { describeProblem, findProblems } from '../parse';
import type { Pack } from '../schema';
import { format } from '../values';
import { type Connection, download, isAllowed, type Limits, limits } from './download';
import { type Manifest, manifestSchema } from './manifest';
import { applyChanges, type Changes, type Contents, findMissing, parsePart } from './parts';
import { type Refusal, Refused } from './refusal';
import { isSigned, toSha256 } from './signature';

/** What is kept of the version a reader has: her manifest, and how her knowledge is read when there is a delta. */
export type Known = {
  manifest: Manifest;
  etag: string | null;
  /** Asked only when there is something to add to it; null where it was lost, and everything is fetched again. */
  readKnowledge: (() => Promise<Contents>) | null;
};

export type Fetched =
  | { ok: true; state: 'unchanged' }
  | {
      ok: true;
      state: 'new';
      pack: Pack;
      manifest: Manifest;
      etag: string | null;
    }
  | { ok: false; refusal: Refusal; detail: string };

/**
 * `address` is the manifest's. Nothing is given before all of it has been fetched, hashed and checked, so a caller that
 * replaces what it has with `pack` in one transaction has either the old or the new. Rejects only when `signal` or `readKnowledge` does.
 */
export async function fetchPack(asked: {
  address: string;
  fetch: typeof fetch;
  known?: Known | null;
  /** The reader's day, YYYY-MM-DD. */
  today: string;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  onProgress?: (bytes: number, total: number) => void;
}): Promise<Fetched> {
  const most = { ...limits, ...asked.limits };
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(new Refused('timeout', asked.address)), most.packMs);
  const line: Connection = {
    fetch: (input, init) => asked.fetch(input, init),
    limits: most,
    signal: AbortSignal.any(asked.signal ? [asked.signal, stop.signal] : [stop.signal]),
  };
  try {
    return await readAll(asked, asked.known ?? null, line);
  } catch (error) {
    if (error instanceof Refused)
      return { ok: false, refusal: error.refusal, detail: error.message };
    throw error;
  } finally {
    clearTimeout(late);
  }
}

async function readAll(
  asked: Parameters<typeof fetchPack>[0],
  known: Known | null,
  line: Connection,
): Promise<Fetched> {
  const address = toAddress(asked.address);
  const most = line.limits.manifestBytes;
  const etagKnown = known?.readKnowledge ? known.etag : null;
  const head = await download(address, { most, etag: etagKnown }, line);
  if (head === 'unchanged') {
    if (known) checkDay(known.manifest, asked.today);
    return { ok: true, state: 'unchanged' };
  }
  const manifest = await readManifest(head.body, known?.manifest ?? null, asked.today);
  if (known?.readKnowledge && isSame(manifest, known.manifest))
    return { ok: true, state: 'unchanged' };

  const state = known?.readKnowledge ? known.manifest.parts.at(-1)?.state : undefined;
  const missing = findMissing(manifest.parts, state);
  const total = missing.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (manifest.totals.bytes > line.limits.totalBytes || total > line.limits.totalBytes)
    throw new Refused('size', `${manifest.totals.bytes} bytes`);
  const changes: Changes[] = [];
  let bytes = 0;
  for (const part of missing.parts) {
    if (part.bytes > line.limits.partBytes) throw new Refused('size', `${part.bytes} bytes`);
    const file = new URL(`parts/${part.sha256}.json`, address);
    const got = await download(file, { most: part.bytes }, line);
    if (got === 'unchanged' || (await toSha256(got.body)) !== part.sha256)
      throw new Refused('hash', file.pathname);
    const parsed = parsePart(manifest.packFormat, got.body);
    if (!parsed) throw new Refused('malformed', file.pathname);
    changes.push(parsed);
    bytes += got.body.length;
    asked.onProgress?.(bytes, total);
  }
  const old = missing.whole ? { entities: [], sources: {} } : await known?.readKnowledge?.();
  const pack = toPack(manifest, applyChanges(old ?? { entities: [], sources: {} }, changes));
  const { etag } = head;
  return { ok: true, state: 'new', pack, manifest, etag };
}

function toAddress(text: string): URL {
  if (!URL.canParse(text)) throw new Refused('not-https', text);
  const address = new URL(text);
  if (!isAllowed(address)) throw new Refused('not-https', address.protocol);
  return address;
}

/** In the order in which an answer is worth saying: what it is, whose it is, how old it is. */
async function readManifest(
  body: Uint8Array,
  known: Manifest | null,
  today: string,
): Promise<Manifest> {
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new Refused('malformed', 'not JSON');
  }
  const parsed = v.safeParse(manifestSchema, input);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Refused('malformed', `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim());
  }
  const manifest = parsed.output;
  if (!(await isSigned(manifest))) throw new Refused('signature');
  if (known) {
    if (manifest.id !== known.id) throw new Refused('other-pack', manifest.id);
    if (manifest.key !== known.key) throw new Refused('key-changed', manifest.key);
    const older = manifest.version < known.version;
    if (older || (manifest.version === known.version && !isSame(manifest, known)))
      throw new Refused('rollback', `${known.version} → ${manifest.version}`);
  }
  checkDay(manifest, today);
  return manifest;
}

/** Signed over all but itself, and Ed25519 signs the same bytes the same way. */
const isSame = (one: Manifest, other: Manifest): boolean => one.signature === other.signature;

function checkDay({ checkedAt, expires }: Manifest, today: string): void {
  if (expires && expires < today) throw new Refused('expired', expires);
  // Somewhere it is tomorrow already.
  const tomorrow = new Date(`${today}T00:00:00Z`);
  tomorrow.setUTCDate(tomorrow.getUTCDate() + 1);
  if (checkedAt > tomorrow.toISOString().slice(0, 10)) throw new Refused('clock', checkedAt);
}

/** What no part can know by itself: that every id named exists, and that all is there that was promised. */
function toPack(manifest: Manifest, { entities, sources }: Contents): Pack {
  const { totals, checkedAt, parts } = manifest;
  if (entities.length !== totals.entities || Object.keys(sources).length !== totals.sources)
    throw new Refused('malformed', `${entities.length} entities of ${totals.entities}`);
  const version = parts.at(-1)?.state.slice(0, 16) ?? '';
  const sorted = entities.sort((a, b) => (a.id < b.id ? -1 : 1));
  const [problem] = findProblems({ entities: sorted, sources });
  if (problem) throw new Refused('malformed', describeProblem(problem));
  return { format, version, checkedAt, entities: sorted, sources };
}
