// Installs what is missing where that is ours to do: as root on Debian, or on what is made from it. Plain Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Ubuntu's root too: it has everything but browsers, which are in its snap store alone, and apt says so. */
export function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release'))
    return false;
  return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Gives what apt complained of where it could not install them, and '' where it could.
 * @param {string[]} packages
 * @param {(args: string[]) => { isDone: boolean, complaint: string }} [run]
 * @returns {string}
 */
export function install(packages, run = runApt) {
  // Without new lists the old ones may do; where they do not, why there are no new ones is the reason.
  const updated = run(['update']);
  const installed = run(['install', '-y', '--no-install-recommends', ...packages]);
  if (installed.isDone) return '';
  const said = [updated, installed].map(({ complaint }) => complaint.trim()).filter(Boolean);
  return `apt-get could not install ${packages.join(', ')}:\n${said.join('\n')}\n`;
}

/** @param {string[]} args */
function runApt(args) {
  const { status, stderr, error } = spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return { isDone: status === 0, complaint: error?.message ?? stderr };
}
