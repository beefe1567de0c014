// Where a program may be, by the folders that PATH names. Plain Node.
import { posix, win32 } from 'node:path';

/**
 * The path of each of these names in each folder of PATH and then of `more`: all of the first name's before the next one's.
 * @param {string[]} names
 * @param {string[]} more
 * @param {{ platform?: string, PATH?: string }} [on]
 * @returns {string[]}
 */
export function listPaths(
  names,
  more,
  { platform = process.platform, PATH = process.env.PATH ?? '' } = {},
) {
  const isWindows = platform === 'win32';
  const { delimiter, join } = isWindows ? win32 : posix;
  const folders = PATH.split(delimiter).concat(more);
  return names.flatMap((name) =>
    folders.map((folder) => join(folder, isWindows ? `${name}.exe` : name)),
  );
}
