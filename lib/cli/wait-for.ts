// Waits for what a browser does in its own time. Knows no browser.

/** Asks again until there is an answer; null after fifteen seconds. */
export async function waitFor<T>(ask: () => Promise<T | null>): Promise<T | null> {
  const until = Date.now() + 15_000;
  while (Date.now() < until) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((done) => setTimeout(done, 100));
  }
  return null;
}
