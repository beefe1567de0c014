// Is what npm installed what the lockfile says? By npm's own record of it, node_modules/.package-lock.json. Plain Node.

/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[] }} Package
 * @typedef {{ packages: Record<string, Package> }} Lock
 */

/**
 * All of the lockfile's packages, none in another version, none beside them. May say no to a good installation, for npm
 * has reasons of its own to leave out what is optional; never yes to half of one.
 * @param {Lock} lock
 * @param {Lock} installed
 * @param {{ platform?: string, arch?: string }} [on]
 */
export function isInstalled(
  { packages },
  installed,
  { platform = process.platform, arch = process.arch } = {},
) {
  const wanted = Object.entries(packages).filter(([path]) => path !== '');
  return (
    Object.keys(installed.packages).every((path) => path in packages) &&
    wanted.every(([path, one]) => {
      const there = installed.packages[path];
      return there ? isSame(one, there) : mayBeMissing(one, platform, arch);
    })
  );
}

/** @param {Package} one @param {Package} other */
const isSame = (one, other) =>
  one.version === other.version &&
  one.resolved === other.resolved &&
  one.integrity === other.integrity;

/**
 * Made for other machines, or needed only by what is. Which C library this one has is not asked: its optional packages
 * that do without are missing too where npm was told to leave all of them out.
 * @param {Package} one
 * @param {string} platform
 * @param {string} arch
 */
function mayBeMissing({ optional, os, cpu, libc }, platform, arch) {
  if (!optional) return false;
  const isForHere = os?.includes(platform) && (cpu?.includes(arch) ?? true);
  return !isForHere || libc !== undefined;
}
