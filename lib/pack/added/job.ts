// One piece of work at a time: how far it is, cancelled or refused, and what came of it. Knows no packs.
import { toStorageLoss } from '../loss';
import { type Refusal, Refused } from '../published/refusal';

/** `total` is 0 while it is not known. `msLeft` is null as long as it would be a guess. */
export type Job = {
  phase: 'fetching' | 'checking' | 'keeping' | 'building';
  done: number;
  total: number;
  msLeft: number | null;
};

export type Outcome =
  | { of: 'added' | 'renewed' | 'unchanged'; id: string }
  | { of: 'cancelled' }
  | { of: 'refused'; why: Refusal; detail: string };

/** What the work is given: the reader's own end to it, and where it says how far it is. */
export type Way = {
  signal: AbortSignal;
  report(phase: Job['phase'], done: number, total: number): void;
};

// A host chooses the words of some: enough to tell one reason from another.
const longestDetail = 300;

export type Jobs = {
  /**
   * Null at once where another goes on: two would fight over memory and over the list. It is over when `note` has written
   * down what came of it, and rejects only where that does.
   */
  run(
    work: (way: Way) => Promise<Outcome>,
    note?: (outcome: Outcome) => Promise<void>,
  ): Promise<Outcome> | null;
  cancel(): void;
  /** What is going on, or what came of the last one in this life of the background; `work`: the name of either. */
  readState(): { work: string; job: Job | null; outcome: Outcome | null };
};

export function createJobs(now: () => number): Jobs {
  let current: { job: Job; stop: AbortController } | null = null;
  let last: Outcome | null = null;
  let name = '';

  async function attempt(to: (way: Way) => Promise<Outcome>): Promise<Outcome> {
    const stop = new AbortController();
    const running = { stop, job: { phase: 'fetching', done: 0, total: 0, msLeft: null } as Job };
    current = running;
    let since = { at: now(), done: 0 };
    const report = (phase: Job['phase'], done: number, total: number) => {
      const { phase: before, total: counted } = running.job;
      // What is done before there is anything to count says nothing about the rest.
      if (phase !== before || total !== counted) since = { at: now(), done };
      const [passed, steps] = [now() - since.at, done - since.done];
      // A second's worth of steps is the least that says anything.
      const msLeft = passed > 1000 && steps > 0 ? (passed * (total - done)) / steps : null;
      running.job = { phase, done, total, msLeft };
    };
    try {
      return await to({ signal: stop.signal, report });
    } catch (error) {
      if (stop.signal.aborted) return { of: 'cancelled' };
      if (error instanceof Refused) return refuse(error.refusal, error.message);
      const why = toStorageLoss(error) === 'full' ? 'full' : 'storage';
      return refuse(why, error instanceof Error ? error.message : '');
    }
  }

  async function work(
    to: (way: Way) => Promise<Outcome>,
    note: (outcome: Outcome) => Promise<void>,
  ): Promise<Outcome> {
    last = null;
    name = crypto.randomUUID();
    try {
      last = await attempt(to);
      await note(last);
      return last;
    } finally {
      current = null;
    }
  }

  return {
    // Nothing is awaited before the job is there: who asks next sees it.
    run: (to, note = async () => {}) => (current ? null : work(to, note)),
    cancel: () => current?.stop.abort(),
    readState: () => ({ work: name, job: current?.job ?? null, outcome: last }),
  };
}

const refuse = (why: Refusal, detail: string): Outcome => ({
  of: 'refused',
  why,
  detail: detail.slice(0, longestDetail),
});
