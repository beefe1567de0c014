// Which version a browser is, as far as can be told. Plain Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Null where nothing tells it.
 * @param {string} path
 * @param {string} [platform]
 * @returns {number | null}
 */
export function readMajorVersion(path, platform = process.platform) {
  // Asking a Chrome for its version opens a window on Windows: there what lies beside the program tells.
  if (platform === 'win32') return readVersionBeside(dirname(path));
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 15_000 });
  return toMajor(/(\d+)\.\d+/.exec(stdout ?? ''));
}

/**
 * Firefox has its version in a file; Chromium and its kin a folder named by it, or a manifest where they came as a zip.
 * @param {string} folder
 */
function readVersionBeside(folder) {
  const about = join(folder, 'application.ini');
  if (existsSync(about)) return toMajor(/^Version=(\d+)/m.exec(readFileSync(about, 'utf8')));
  // An update leaves the folder of the version before it.
  const versions = readdirSync(folder).flatMap(
    (name) => toMajor(/^(\d+)(?:\.\d+){3}(?:\.manifest)?$/.exec(name)) ?? [],
  );
  return versions.length > 0 ? Math.max(...versions) : null;
}

/** @param {RegExpExecArray | null} found */
const toMajor = (found) => (found ? Number(found[1]) : null);
