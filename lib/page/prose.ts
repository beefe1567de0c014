// Where on a page prose stands, and how much of it. Knows elements and lengths, not what the prose says.
import { isHardFurniture, isSuspect } from './furniture';
import { isInline, skip, toBlockElement } from './inline';

/** A run of text that nothing but inline elements breaks. */
export type Run = { block: Element; text: number; linked: number };

export type Prose = {
  /** Characters of prose under each element outside suspects; only elements with some. */
  weights: Map<Element, number>;
  /** Characters of prose under each outermost suspect. */
  suspects: Map<Element, number>;
};

// Shorter, and it is a label or a link, not prose.
const proseLength = 30;

export const isProse = ({ text, linked }: Run): boolean =>
  text >= proseLength && linked <= text * 0.5;

/** One walk over the page: no styles, no text copied. */
export function weighProse(body: Element): Prose {
  const weights = new Map<Element, number>();
  const suspects = new Map<Element, number>();
  // Only what stands in one: most elements of a page stand in neither.
  const suspectOf = new Map<Element, Element>();
  const linked = new Set<Element>();
  let run: Run = { block: body, text: 0, linked: 0 };
  const close = (block: Element) => {
    if (isProse(run)) {
      const weight = run.text - run.linked;
      const suspect = suspectOf.get(run.block);
      if (suspect) suspects.set(suspect, (suspects.get(suspect) ?? 0) + weight);
      else
        for (let at: Element | null = run.block; at; at = at === body ? null : at.parentElement)
          weights.set(at, (weights.get(at) ?? 0) + weight);
    }
    run = { block, text: 0, linked: 0 };
  };
  const walker = body.ownerDocument.createTreeWalker(body, 5);
  let node: Node | null = walker.nextNode();
  while (node) {
    if (node.nodeType === 1) {
      const element = node as Element;
      if (!isInline(element) && element.localName !== 'br') close(element);
      if (isHardFurniture(element)) {
        node = skip(walker);
        continue;
      }
      const parent = element.parentElement ?? body;
      const suspect = suspectOf.get(parent) ?? (isSuspect(element) ? element : undefined);
      if (suspect) suspectOf.set(element, suspect);
      if (element.localName === 'a' || linked.has(parent)) linked.add(element);
    } else {
      const length = (node.nodeValue ?? '').trim().length;
      const parent = node.parentElement;
      if (length > 0 && parent) {
        const block = toBlockElement(parent);
        if (block !== run.block) close(block);
        run.text += length;
        if (linked.has(parent)) run.linked += length;
      }
    }
    node = walker.nextNode();
  }
  close(body);
  return { weights, suspects };
}
