// How often a random test tries, and from where: the same each time, until `npm run fuzz` asks for more, elsewhere.

/** For fast-check: `least` runs, or as many as are asked for where that is more. */
export const trials = (least: number): { numRuns: number; seed: number } => ({
  numRuns: Math.max(least, Number(process.env.GAKJU_FUZZ_RUNS ?? 0)),
  seed: Number(process.env.GAKJU_FUZZ_SEED ?? 6),
});
