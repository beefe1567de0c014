// Looks at a page from a world of the test's own: what a hostile page does to its own functions does not reach here.
import type { CDPSession, Page } from 'puppeteer-core';

/** Runs in the page's document, apart from its scripts; closures do not travel. */
export const lookApart = <T, A extends unknown[]>(
  page: Page,
  look: (...args: A) => T,
  ...args: A
): Promise<T> =>
  withWorld(page, async (session, executionContextId) => {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: `${look}`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as T;
  });

/** Does the pointer reach the open card in its middle? False while there is none. */
export const isCardOnTop = (page: Page): Promise<boolean> =>
  withWorld(page, async (session, executionContextId) => {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const backendNodeId = findCard(root);
    if (backendNodeId === null) return false;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () {
        const box = this.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return box.width > 100 && this.checkVisibility({ opacityProperty: true, visibilityProperty: true })
          && top === this.getRootNode().host;
      }`,
      returnByValue: true,
    });
    return result.value === true;
  });

type DomNode = {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
};

function findCard(node: DomNode, inRoot = false): number | null {
  if (inRoot && node.attributes?.includes('layer')) return node.backendNodeId;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = findCard(child, inRoot || (node.shadowRoots?.includes(child) ?? false));
    if (found !== null) return found;
  }
  return null;
}

async function withWorld<T>(
  page: Page,
  look: (session: CDPSession, world: number) => Promise<T>,
): Promise<T> {
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'zoo',
    });
    return await look(session, executionContextId);
  } finally {
    await session.detach();
  }
}
