// Where on a page prose stands, and how much of it. Knows elements and lengths, not what the prose says.
import { isHardFurniture } from './furniture';
import { isInline, skip, toBlockElement } from './inline';

/** A run of text that nothing but inline elements breaks. */
type Run = { block: Element; text: number; linked: number };

export type Prose = {
  /** Characters of prose under each element outside suspects; only elements with some. */
  weights: Map<Element, number>;
  /** The outermost elements that were left out for what they are called. */
  suspects: Element[];
};

// What a page needs of prose (in characters) to be an article at all.
export const articleLength = 140;

// Shorter, and it is a label or a link, not prose.
const proseLength = 30;

const isProse = ({ text, linked }: Run): boolean => text >= proseLength && linked <= text * 0.5;

// Nodes walked in one step: about two milliseconds' worth on a page that nothing has been read of yet.
const stepNodes = 500;

/**
 * One walk under `top`: no styles, no text copied. What `isLeftOut` says is left out, with all in it, and what is
 * furniture whatever its name; but not `top` itself.
 */
export function* weighProse(
  top: Element,
  isLeftOut: (element: Element) => boolean,
): Generator<void, Prose> {
  const weights = new Map<Element, number>();
  const suspects: Element[] = [];
  let run: Run = { block: top, text: 0, linked: 0 };
  // Inside a link while the walk is under this element.
  let link: Element | null = null;
  const close = (block: Element) => {
    if (isProse(run)) {
      const weight = run.text - run.linked;
      for (let at: Element | null = run.block; at; at = at === top ? null : at.parentElement)
        weights.set(at, (weights.get(at) ?? 0) + weight);
    }
    run = { block, text: 0, linked: 0 };
  };
  const walker = top.ownerDocument.createTreeWalker(top, 5);
  let node: Node | null = walker.nextNode();
  let steps = 0;
  while (node) {
    if (++steps % stepNodes === 0) yield;
    if (node.nodeType === 1) {
      const element = node as Element;
      const isBlock = !isInline(element);
      if (isBlock && element.localName !== 'br') close(element);
      if (isHardFurniture(element)) node = skip(walker);
      else if (isLeftOut(element)) {
        suspects.push(element);
        node = skip(walker);
      } else {
        if (element.localName === 'a') link = element;
        node = walker.nextNode();
      }
      continue;
    }
    const length = (node.nodeValue ?? '').trim().length;
    const parent = length > 0 ? node.parentElement : null;
    if (parent) {
      const block = toBlockElement(parent);
      if (block !== run.block) close(block);
      run.text += length;
      if (link && !link.contains(parent)) link = null;
      if (link) run.linked += length;
    }
    node = walker.nextNode();
  }
  close(top);
  return { weights, suspects };
}
