// One file from a stranger's host, never more of it than allowed and never longer than allowed. Knows no packs.
import { Refused } from './refusal';

export type Limits = {
  /** Of the manifest, of one part, and of everything together, after decompression. */
  manifestBytes: number;
  partBytes: number;
  totalBytes: number;
  /** Without a single byte; for one file as a whole, so that a slow drip ends too; and for all the files of a pack. */
  idleMs: number;
  fileMs: number;
  packMs: number;
};

export const limits: Limits = {
  // Some thousand parts. The list keeps it twice a pack, in a storage of 10 MB that her choices share.
  manifestBytes: 256 * 2 ** 10,
  partBytes: 32 * 2 ** 20,
  totalBytes: 256 * 2 ** 20,
  idleMs: 20_000,
  fileMs: 5 * 60_000,
  // The most that we take, over a line of 150 kB/s: what waits for its turn meanwhile is the reader's.
  packMs: 30 * 60_000,
};

export type Connection = { fetch: typeof fetch; limits: Limits; signal?: AbortSignal | undefined };
export type Download = { body: Uint8Array<ArrayBuffer>; etag: string | null } | 'unchanged';

/** Git hosts serve JSON as plain text, and plain static ones as bytes; a page is never data. */
const dataTypes = /^(?:application\/(?:[\w.-]+\+)?json|text\/plain|application\/octet-stream)\b/i;

/** Throws Refused. `asked.most` is checked while the bytes come in, so that what is too large is not read to its end. */
export async function download(
  address: URL,
  asked: { most: number; etag?: string | null },
  { fetch, limits, signal }: Connection,
): Promise<Download> {
  if (!isAllowed(address)) throw new Refused('not-https', address.protocol);
  const stop = new AbortController();
  const give = () => stop.abort(signal?.reason);
  signal?.addEventListener('abort', give, { once: true });
  if (signal?.aborted) give();
  const late = () => stop.abort(new Refused('timeout', address.pathname));
  const whole = setTimeout(late, limits.fileMs);
  let idle = setTimeout(late, limits.idleMs);
  try {
    const response = await fetch(address, {
      // `manual` would hide where it leads in a browser (an opaque answer), so the browser follows and counts, at most
      // 20, and we look at where it ended. Steps in between that leave https are mixed content to a browser's own pages only.
      redirect: 'follow',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: asked.etag ? { 'if-none-match': asked.etag } : {},
      signal: stop.signal,
    });
    checkEnd(address, response);
    if (response.status === 304 && asked.etag) return 'unchanged';
    if (response.status !== 200) throw new Refused('http', String(response.status));
    const type = response.headers.get('content-type') ?? '';
    if (!dataTypes.test(type)) throw new Refused('type', type);
    const chunks: Uint8Array[] = [];
    let size = 0;
    const reader = response.body?.getReader();
    for (let step = await reader?.read(); step?.value; step = await reader?.read()) {
      clearTimeout(idle);
      idle = setTimeout(late, limits.idleMs);
      size += step.value.length;
      if (size > asked.most) throw new Refused('size', `more than ${asked.most} bytes`);
      chunks.push(step.value);
    }
    return { body: join(chunks, size), etag: response.headers.get('etag') };
  } catch (error) {
    if (error instanceof Refused) throw error;
    if (stop.signal.reason instanceof Refused) throw stop.signal.reason;
    // The reader's own cancel is no refusal.
    if (signal?.aborted) throw signal.reason;
    throw new Refused('network', error instanceof Error ? error.message : '');
  } finally {
    clearTimeout(idle);
    clearTimeout(whole);
    signal?.removeEventListener('abort', give);
    // Whatever is still on its way is not wanted any more.
    stop.abort();
  }
}

export const isAllowed = ({ protocol, hostname, username }: URL): boolean =>
  username === '' &&
  (protocol === 'https:' ||
    (protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)));

/** Still https; and only this computer leads to this computer. */
function checkEnd(asked: URL, response: Response): void {
  if (!response.redirected) return;
  const end = new URL(response.url);
  const local = asked.protocol === 'http:';
  if (!isAllowed(end) || (end.protocol === 'http:') !== local)
    throw new Refused('redirect', end.origin);
}

function join(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
