// Tells what has changed in a page, so that only that is read again. Knows nodes, not what they say.

export type Change = {
  /** Nodes whose text is no longer what was read: checked at once, before the next frame is painted. */
  touched: Set<Node>;
  /** Elements to read again, none inside another. */
  roots: Set<Element>;
  /** Elements that may look different now: shown, or hidden. */
  restyled: Set<Element>;
};

/** Calls back in the same task as the page's change; until the signal aborts. */
export function watchPage(
  document: Document,
  onChange: (change: Change) => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver((records) => {
    const change: Change = { touched: new Set(), roots: new Set(), restyled: new Set() };
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes') {
        change.restyled.add(target as Element);
        continue;
      }
      if (type === 'characterData') {
        change.touched.add(target);
        if (target.parentElement) change.roots.add(target.parentElement);
        continue;
      }
      for (const node of removedNodes) change.touched.add(node);
      if (removedNodes.length > 0 || hasContent(addedNodes)) {
        const element = target instanceof Element ? target : target.parentElement;
        if (removedNodes.length > 0 || hasText(addedNodes)) {
          if (element) change.roots.add(element);
        } else for (const node of addedNodes) if (node instanceof Element) change.roots.add(node);
      }
    }
    if (change.touched.size + change.roots.size + change.restyled.size > 0) onChange(change);
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['class', 'style', 'hidden', 'open'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

const hasContent = (nodes: NodeList): boolean =>
  [...nodes].some((node) => node.textContent?.trim());

/** Text beside existing inline content changes its whole block; added elements stand for themselves. */
const hasText = (nodes: NodeList): boolean =>
  [...nodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
