// Tells what has changed in a page, so that only that is read again. Knows nodes, not what they say.
import { isInline } from './inline';
import { toShadowHost } from './shadow';

export type Change = {
  /** Nodes whose text is no longer what was read: checked at once, before the next frame is painted. */
  touched: Set<Node>;
  /** Elements to read again, none inside another. */
  roots: Set<Element>;
  /** Elements that may look different now: shown, or hidden. */
  restyled: Set<Element>;
};

/**
 * Calls back in the same task as the page's change; until the signal aborts. `hasShadow` says whether an added element
 * without text holds some in shadow roots. Returns how to watch such a root too.
 */
export function watchPage(
  document: Document,
  onChange: (change: Change) => void,
  hasShadow: (element: Element) => boolean,
  signal: AbortSignal,
): (root: ShadowRoot) => void {
  const observer = new MutationObserver((records) => {
    const change: Change = { touched: new Set(), roots: new Set(), restyled: new Set() };
    for (const record of records) {
      const { type, target, addedNodes, removedNodes } = record;
      if (type === 'attributes') {
        change.restyled.add(target as Element);
        continue;
      }
      const element = toElement(target);
      for (const node of removedNodes) change.touched.add(node);
      if (type === 'characterData') change.touched.add(target);
      if (removedNodes.length > 0 || type === 'characterData' || changesLine(record)) {
        if (element) change.roots.add(element);
      } else
        for (const node of addedNodes)
          if (node instanceof Element && (hasText(node) || hasShadow(node))) change.roots.add(node);
    }
    if (change.touched.size + change.roots.size + change.restyled.size > 0) onChange(change);
  });
  const observe = (tree: Document | ShadowRoot) =>
    observer.observe(tree, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'contenteditable'],
    });
  observe(document);
  signal.addEventListener('abort', () => observer.disconnect());
  return observe;
}

const toElement = (node: Node): Element | null =>
  node instanceof Element ? node : (node.parentElement ?? toShadowHost(node));

/** Added text changes its whole block, and so does whatever is added beside text; other elements stand for themselves. */
const changesLine = ({ addedNodes, previousSibling, nextSibling }: MutationRecord): boolean =>
  [...addedNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) ||
  isTextFrom(previousSibling, 'previousSibling') ||
  isTextFrom(nextSibling, 'nextSibling');

function isTextFrom(node: Node | null, next: 'previousSibling' | 'nextSibling'): boolean {
  for (let at = node; at; at = at[next]) {
    if (at instanceof Element) return isInline(at);
    if (at.nodeType === Node.TEXT_NODE && at.nodeValue?.trim()) return true;
  }
  return false;
}

const hasText = ({ textContent }: Element): boolean => (textContent ?? '').trim() !== '';
