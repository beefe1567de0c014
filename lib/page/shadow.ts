// Text that a page keeps in shadow roots, as news portals built of components do. Knows elements, not what they say.
import { isFurniture } from './furniture';

/** The shadow root of an element, closed ones too; null for none. */
export type ReadShadow = (element: Element) => ShadowRoot | null;

// Elements that can have one: https://dom.spec.whatwg.org/#valid-shadow-host-name
const hosts =
  /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
const ours = new WeakSet<Element>();

/** From now on nothing is read in this host of our own. */
export function hideFromReading(host: Element): void {
  ours.add(host);
}

// Elements looked at in one step: some two milliseconds' worth.
const stepElements = 1000;

/** All shadow roots in and under an element, outside furniture; each before those within it. */
export function* findShadows(
  top: Element | ShadowRoot,
  readShadow: ReadShadow,
): Generator<void, ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  let steps = 0;
  for (const element of [top, ...top.querySelectorAll('*')]) {
    if (++steps % stepElements === 0) yield;
    if (!isElement(element) || !hosts.test(element.localName)) continue;
    const shadow = ours.has(element) || isFurniture(element) ? null : readShadow(element);
    if (shadow) found.push(shadow, ...(yield* findShadows(shadow, readShadow)));
  }
  return found;
}

/** Without the style sheets that components bring along. */
export const measureText = (shadow: ShadowRoot): number =>
  [...shadow.children]
    .filter(({ localName }) => localName !== 'style' && localName !== 'script')
    .reduce((sum, { textContent }) => sum + (textContent ?? '').trim().length, 0);

export const isInShadow = (node: Node): boolean => toShadowHost(node) !== null;

/** The host of the innermost shadow root around a node, or that is the node; null in the page's own tree. */
export function toShadowHost(node: Node): Element | null {
  const root = node.getRootNode();
  return root.nodeType === 11 ? ((root as ShadowRoot).host ?? null) : null;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The innermost element at a point of the viewport (CSS px), through shadow roots. */
export function findElementAt(
  document: Document,
  x: number,
  y: number,
  readShadow: ReadShadow,
): Element | null {
  let at = document.elementFromPoint(x, y);
  for (;;) {
    const inner = at && hosts.test(at.localName) ? readShadow(at)?.elementFromPoint(x, y) : null;
    if (!inner || inner === at) return at;
    at = inner;
  }
}
