// WebDriver BiDi past what the driver offers of it: Firefox alone speaks it here.
import type { Browser } from 'puppeteer-core';

type Answer = {
  result: {
    nodes?: Located[];
    contexts?: { context: string }[];
    result?: { value: string };
    exceptionDetails?: { text: string };
  };
};
export type Located = { value?: { shadowRoot?: { sharedId: string } } };

export const isBiDi = (browser: Browser): boolean => 'connection' in browser;

export async function sendBiDi(
  browser: Browser,
  method: string,
  params: object,
): Promise<Answer['result']> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<Answer> };
  };
  const { result } = await connection.send(method, params);
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result;
}

/** Runs in the browser's own window, which may do what its settings and developer tools do. */
export async function inFirefoxItself(browser: Browser, script: string): Promise<void> {
  const { contexts } = await sendBiDi(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  await sendBiDi(browser, 'script.evaluate', {
    expression: script,
    target: { context: contexts?.[0]?.context },
    awaitPromise: true,
  });
}
