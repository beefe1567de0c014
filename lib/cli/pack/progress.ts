// Says on the terminal that work goes on, once it has taken a second. Knows no work.

/** `done` of `total`, in whatever unit; the total may not be known. */
export type Report = (done: number, total?: number) => void;

const everyMs = 1000;

/** A line every second on stderr, so that what is printed can be piped; nothing of what is quick. */
export async function withProgress<T>(
  what: string,
  work: (report: Report) => Promise<T>,
): Promise<T> {
  const start = Date.now();
  let last: { done: number; total?: number | undefined } | null = null;
  let shown = start;
  const say = () => {
    const now = Date.now();
    if (now - shown < everyMs) return;
    shown = now;
    process.stderr.write(`${what}: ${describe(last, (now - start) / 1000)}\n`);
  };
  // Work that is busy all the time lets no timer run, and reports; work that waits lets the timer run.
  const timer = setInterval(say, everyMs);
  try {
    return await work((done, total) => {
      last = { done, total };
      say();
    });
  } finally {
    clearInterval(timer);
  }
}

function describe(last: { done: number; total?: number | undefined } | null, seconds: number) {
  const time = `${seconds.toFixed(0)} s`;
  if (!last) return time;
  const { done, total } = last;
  if (!total) return `${done.toLocaleString('en')}, ${time}`;
  if (done >= total) return `100 %, ${time}`;
  const left = done > 0 ? (seconds * (total - done)) / done : Number.POSITIVE_INFINITY;
  const rest = Number.isFinite(left) ? `, ${left.toFixed(0)} s left` : '';
  return `${((done / total) * 100).toFixed(1)} %, ${time}${rest}`;
}
