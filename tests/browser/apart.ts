// Looks at a page from a world of the test's own: what a hostile page does to its own functions does not reach here.
import type { Page } from 'puppeteer-core';

/** Runs in the page's document, apart from its scripts; closures do not travel. */
export async function lookApart<T, A extends unknown[]>(
  page: Page,
  look: (...args: A) => T,
  ...args: A
): Promise<T> {
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'zoo',
    });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: `${look}`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as T;
  } finally {
    await session.detach();
  }
}
