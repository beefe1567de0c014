// A file of JSON as Node reads it: what it holds, or in words for people why not. Knows no packs, and no browser.
import { readFile } from 'node:fs/promises';

/** Throws an Error that begins with the file, by the name to show. */
export async function readJson(path: string, shown = path): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error) => {
    throw toFault(error, shown);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${shown}: is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'is missing',
  ENOTDIR: 'is in no folder',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be opened',
  EPERM: 'may not be opened',
  EEXIST: 'is there already',
  ENOSPC: 'there is no space left',
};

/** What the system says of a file, as `path: reason`; any other error as it is. */
export function toFault(error: NodeJS.ErrnoException, shown = error.path): Error {
  const reason = reasons[error.code ?? ''];
  return shown && reason ? new Error(`${shown}: ${reason}`) : error;
}
