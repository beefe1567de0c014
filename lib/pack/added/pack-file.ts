// A pack in one file, as a reader picks it or drops it: checked bit by bit, so that others are answered meanwhile.
import * as v from 'valibot';
import { migrate } from '../migrate';
import { describeProblem, findProblems, parseEntity, parseSources } from '../parse';
import { type About, aboutSchema } from '../published/manifest';
import type { Contents } from '../published/parts';
import { Refused } from '../published/refusal';
import { day } from '../values';

export const packKind = 'gakju-pack';

const envelope = v.strictObject({
  format: v.number(),
  kind: v.literal(packKind),
  ...aboutSchema.entries,
  checkedAt: day,
  entities: v.array(v.unknown()),
  sources: v.record(v.string(), v.unknown()),
});

export type PackFile = { about: About; checkedAt: string; knowledge: Contents };

/** What is checked at once: some 30 ms of work. */
const slice = 200;

/** Throws Refused, or the signal's reason. Reports the entities checked so far. */
export async function parsePackFile(
  text: string,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<PackFile> {
  const input = toJson(text);
  const parsed = v.safeParse(envelope, input);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const what = `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim();
    throw new Refused(isOfKind(input) ? 'malformed' : 'not-a-pack', what);
  }
  const { format: _, kind: __, checkedAt, entities, sources, ...about } = parsed.output;
  const knowledge: Contents = { entities: [], sources: {} };
  for (let i = 0; i < entities.length; i += slice) {
    for (const [n, one] of entities.slice(i, i + slice).entries())
      knowledge.entities.push(open(parseEntity(`entities.${i + n}`, one)));
    onProgress(knowledge.entities.length, entities.length);
    await pause(signal);
  }
  const named = Object.entries(sources);
  for (let i = 0; i < named.length; i += slice * 10) {
    const some = Object.fromEntries(named.slice(i, i + slice * 10));
    Object.assign(knowledge.sources, open(parseSources('sources', some)));
    await pause(signal);
  }
  const [problem] = findProblems(knowledge);
  if (problem) throw new Refused('malformed', describeProblem(problem));
  return { about, checkedAt, knowledge };
}

function toJson(text: string): unknown {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    throw new Refused('not-json');
  }
  if (!isOfKind(input)) return input;
  try {
    return migrate(input);
  } catch (error) {
    throw new Refused('malformed', error instanceof Error ? error.message : '');
  }
}

const isOfKind = (input: unknown): input is { format: number } =>
  v.is(v.looseObject({ kind: v.literal(packKind), format: v.number() }), input);

function open<T>(
  parsed: { ok: true; value: T } | { ok: false; problems: Parameters<typeof describeProblem>[0][] },
): T {
  if (parsed.ok) return parsed.value;
  throw new Refused('malformed', parsed.problems.slice(0, 1).map(describeProblem).join());
}

/** A turn for whoever else is waiting. */
const pause = (signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) =>
    setTimeout(() => (signal?.aborted ? reject(signal.reason) : resolve())),
  );
