// What every command needs first: packages installed, extension built. Plain Node: it runs before anything is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';

// Not by `import.meta.dirname`, which Node has from 20.11 on: an older one is to hear that it is old.
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/**
 * A path as it was typed: npm runs in the project's folder and tells the caller's.
 * @param {string} path
 */
export const toTyped = (path) => resolve(process.env.INIT_CWD ?? '.', path);

const least = [20, 19];

/** Exits with what to install where Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > (least[0] ?? 0) || (major === least[0] && minor >= (least[1] ?? 0))) return;
  fail(
    `Node ${least.join('.')} or later is needed; this is ${process.versions.node}. See https://nodejs.org`,
  );
}

/** Exits where the build tool (WXT) takes the project's path for a pattern: a second download is called `gakju-main (1)`. */
export function checkFolder() {
  const [unfit] = /[()[\]{}^$+*?|#%]/.exec(root) ?? [];
  if (unfit)
    fail(
      `The build tool cannot work in a folder whose path has "${unfit}". Rename it, or move it elsewhere: ${root}`,
    );
}

/** `npm ci`, only where what is installed is not what the lockfile says: by whichever way it came there. */
export function installPackages() {
  const lock = join(root, 'package-lock.json');
  const record = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(record) && isInstalled(readJson(lock), readJson(record))) return;
  // Where npm leaves out what we would expect, its record never fits: then our own says that it was done.
  const stamp = join(root, 'node_modules', '.gakju-installed');
  const wanted = hashFiles([lock]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  step('installing packages (half a minute)', () => {
    // `ignore-scripts`: none of our packages needs one, and a fresh clone runs no foreign code at install.
    run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']);
    writeFileSync(stamp, wanted);
  });
}

/**
 * `wxt build`, only where a source is another than at the last build, by its path, size or time. Returns the built extension's folder.
 * @param {'chrome' | 'firefox'} browser
 */
export function buildExtension(browser) {
  const output = join(root, '.output', `${browser}-mv3`);
  const stamp = join(root, '.output', `${browser}.built`);
  const sources = ['assets', 'components', 'entrypoints', 'lib'].flatMap((folder) =>
    listFiles(join(root, folder)),
  );
  const wanted = hashFiles([
    ...sources,
    join(root, 'wxt.config.ts'),
    join(root, 'package-lock.json'),
  ]);
  if (
    existsSync(join(output, 'manifest.json')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted
  )
    return output;
  step(`building the extension for ${browser}`, () => {
    runBin('wxt', ['build', '-b', browser], { quiet: true });
    writeFileSync(stamp, wanted);
  });
  return output;
}

/**
 * Runs a command that a package brought along.
 * @param {string} name
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
export function runBin(name, args, options) {
  const { bin } = readJson(join(root, 'node_modules', name, 'package.json'));
  const file = typeof bin === 'string' ? bin : bin[name];
  run(process.execPath, [join(root, 'node_modules', name, file), ...args], options);
}

/**
 * Says what takes long, and how long it took.
 * @template T
 * @param {string} what
 * @param {() => T} work
 * @returns {T}
 */
export function step(what, work) {
  const start = Date.now();
  process.stdout.write(`• ${what} …`);
  const result = work();
  process.stdout.write(` ${((Date.now() - start) / 1000).toFixed(0)} s\n`);
  return result;
}

/**
 * @param {string} reason
 * @returns {never}
 */
export function fail(reason) {
  process.stderr.write(`\n${reason}\n`);
  process.exit(1);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
function run(command, args, options = {}) {
  // npm is a script on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm';
  const stdio = options.quiet ? 'pipe' : 'inherit';
  const result = spawnSync(command, args, { cwd: root, stdio, shell, encoding: 'utf8' });
  if (result.status === 0) return;
  if (options.quiet) process.stderr.write(`\n${result.stdout ?? ''}${result.stderr ?? ''}`);
  fail(`"${command} ${args.join(' ')}" failed${result.error ? `: ${result.error.message}` : ''}`);
}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @param {string} folder @returns {string[]} */
function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [path];
    })
    .sort();
}

/** @param {string[]} paths */
function hashFiles(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const { size, mtimeMs } = statSync(path);
    // The lockfile by its content, as a clone's times mean nothing; sources by time, as they are many.
    if (path.endsWith('package-lock.json')) hash.update(readFileSync(path));
    else hash.update(`${path} ${size} ${mtimeMs}`);
  }
  return hash.digest('hex');
}
