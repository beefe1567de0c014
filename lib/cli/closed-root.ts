// Looks into the card's closed root, as only a debugger may: by CDP in Chromium, by WebDriver BiDi in Firefox.
import type { CDPSession, Page } from 'puppeteer-core';
import { isBiDi, sendBiDi } from './bidi';

/** Runs in the page with the newest closed root of ours as `root`; null while no card was opened yet. */
export const readRoot = <T, A extends unknown[]>(
  page: Page,
  look: (root: ShadowRoot, ...args: A) => T,
  ...args: A
): Promise<T | null> =>
  isBiDi(page.browser()) ? readByBiDi(page, look, args) : readByCdp(page, `${look}`, args);

/** The open card's text; null where no card is drawn. */
export const readCard = (page: Page): Promise<string | null> =>
  readRoot(page, (root) => {
    const card = root.querySelector<HTMLElement>('.card');
    return card ? card.innerText.replace(/\s+/g, ' ').trim() : null;
  });

const world = 'gakju-driver';

async function readByCdp<T>(page: Page, look: string, args: unknown[]): Promise<T | null> {
  const session: CDPSession = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const backendNodeId = findHostRoot(root);
    if (backendNodeId === null) return null;
    // A world of its own: what a hostile page does to its own functions does not reach here.
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: world,
    });
    const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (...args) { return (${look})(this, ...args) }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as T;
  } finally {
    await session.detach();
  }
}

type DomNode = {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: (DomNode & { shadowRootType?: string })[];
};

/** Ours is on a bare element, under <html>, in the page's modal dialog or in what fills the screen. */
function findHostRoot(node: DomNode): number | null {
  let last: number | null = null;
  const visit = (one: DomNode) => {
    const [closed] = one.shadowRoots ?? [];
    if (closed?.shadowRootType === 'closed' && (one.attributes ?? []).length === 0)
      last = closed.backendNodeId;
    one.children?.forEach(visit);
  };
  visit(node);
  return last;
}

async function readByBiDi<T, A extends unknown[]>(
  page: Page,
  look: (root: ShadowRoot, ...args: A) => T,
  args: A,
): Promise<T | null> {
  const browser = page.browser();
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { nodes } = await sendBiDi(browser, 'browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'html > :not(head, body), :is(dialog, :fullscreen) > div' },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const root = nodes
    ?.map(({ value }) => value?.shadowRoot)
    .findLast((shadow) => shadow !== undefined);
  if (!root) return null;
  // JSON would make null of what was left out at the end.
  const given = args.slice(0, args.findLastIndex((one) => one !== undefined) + 1);
  const { result } = await sendBiDi(browser, 'script.callFunction', {
    functionDeclaration: `function (root, args) { return JSON.stringify([(${look})(root, ...JSON.parse(args))]) }`,
    arguments: [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(given) }],
    target: { context, sandbox: world },
    awaitPromise: false,
  });
  return result ? (JSON.parse(result.value)[0] as T) : null;
}
