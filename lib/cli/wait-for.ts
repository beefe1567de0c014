// Waits for what a browser does in its own time. Knows no browser.

/** Asks again until there is an answer; null once so many milliseconds are over. */
export async function waitFor<T>(ask: () => Promise<T | null>, within = 15_000): Promise<T | null> {
  const until = Date.now() + within;
  while (Date.now() < until) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((done) => setTimeout(done, 100));
  }
  return null;
}
