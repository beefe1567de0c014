// What was typed after a command, or what is wrong with it and what may be typed. Plain Node: it runs before anything is there.
import { parseArgs } from 'node:util';

/**
 * Ends the process where help is asked for, or where what was typed cannot be meant; `most` is how many paths may stand there.
 * @template {import('node:util').ParseArgsConfig['options']} T
 * @param {T} options
 * @param {string} usage
 * @param {number} [most]
 */
export function readTyped(options, usage, most = Number.POSITIVE_INFINITY) {
  // `… | head`: who reads has enough.
  process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(usage);
    process.exit();
  }
  try {
    const typed = parseArgs({ args, allowPositionals: true, options });
    if (typed.positionals.length <= most) return typed;
    return refuse(`"${typed.positionals[most]}" is one too many`, usage);
  } catch (error) {
    // What follows tells of files whose names begin with a hyphen.
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. To ');
    return refuse(reason, usage);
  }
}

/**
 * Ends the process with what is wrong, and what may be typed.
 * @param {string} reason
 * @param {string} usage
 * @returns {never}
 */
export function refuse(reason, usage) {
  process.stderr.write(`${reason}\n\n${usage}`);
  process.exit(2);
}
