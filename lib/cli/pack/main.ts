// `npm run pack -- <command>`: what makers of packs type, held against what there is to be done. Knows no packs.
import { toFault } from '@/lib/pack/read-json';
import { readTyped, refuse } from '../typed.mjs';
import { commands, options, usage } from './commands';

/** Ends the process where a command is not typed whole, or with what it would leave out of account. */
async function run(): Promise<number> {
  const { values, positionals } = readTyped(options, usage);
  const length = positionals[0] === 'import' ? 2 : 1;
  const name = positionals.slice(0, length).join(' ');
  const command =
    (Object.hasOwn(commands, name) ? commands[name] : undefined) ??
    refuse(name ? `There is no "${name}"` : 'What is to be done?', usage);
  const typed = Object.keys(values);
  const given = positionals.slice(length);
  const missing = command.takes[given.length];
  if (missing) refuse(`${name}: needs ${missing}`, usage);
  const extra = given[command.takes.length];
  if (extra) refuse(`${name}: "${extra}" is one too many`, usage);
  const needed = command.options.find(
    (one) => one.endsWith('!') && !typed.includes(one.slice(0, -1)),
  );
  if (needed) refuse(`${name}: needs --${needed.slice(0, -1)}`, usage);
  const known = command.options.map((one) => one.replace('!', ''));
  const other = typed.find((one) => !known.includes(one));
  if (other) refuse(`${name}: takes no --${other}`, usage);
  return command.run(given, values);
}

// npm runs in the project's folder and tells the caller's.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
// Problems are the maker's to mend, so they come without a stack.
try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? toFault(error).message : error}\n`);
  process.exitCode = 1;
}
