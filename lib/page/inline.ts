// Which elements flow within a line, and the block they stand in. Knows element names, no styles and no pages.

const inline = new Set(
  'a abbr acronym b bdi bdo big br cite data del dfn em font i ins mark nobr q ruby rb s small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export const isInline = (element: Element): boolean => inline.has(element.localName);

/** The nearest ancestor that is not inline, or the element itself; one of `roots` at the outermost. */
export function toBlockElement(element: Element, roots: Element[] = []): Element {
  let at = element;
  while (isInline(at) && !roots.includes(at) && at.parentElement) at = at.parentElement;
  return at;
}

/** Past the walker's node and all in it. */
export function skip(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}
