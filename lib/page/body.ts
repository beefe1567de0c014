// Which element holds an article's body: by how much prose stands where, and by what newsrooms call it. Knows elements and
// weights, no headlines.
import { isBody, isNamedBody } from './named-body';
import { articleLength } from './prose';

/** Down from `top` to what holds most of the prose. `weights` are the characters of prose in each element. */
export function findBody(top: Element, weights: Map<Element, number>): Element {
  const weightOf = (element: Element): number => weights.get(element) ?? 0;
  const elements = [...weights.keys()];
  const hinted = findHinted(top, weightOf, elements);
  if (hinted) return hinted;
  let at = top;
  for (;;) {
    const parts: Element[] = [];
    // Not its `children`: in a form that is the field of that name, where there is one.
    for (let child = at.firstElementChild; child; child = child.nextElementSibling)
      if (weights.has(child)) parts.push(child);
    const [most, ...others] = parts.sort((a, b) => weightOf(b) - weightOf(a));
    // What is called nothing is alike by chance: text and comments are mere <div>s in some systems.
    const isSection = (other: Element) =>
      (other.className !== '' || other.localName === 'section') &&
      weightOf(other) >= Math.max(articleLength, weightOf(at) * 0.1) &&
      other.localName === most?.localName &&
      other.className === most.className;
    if (
      !most ||
      weightOf(most) < weightOf(at) * (isParagraph(most) ? 1.1 : 0.6) ||
      (most.localName !== 'article' && others.some(isSection))
    )
      break;
    at = most;
  }
  // A list of other articles may outweigh a short one beside it.
  const isBeside = (element: Element) =>
    weightOf(element) >= articleLength &&
    at.contains(element) === element.contains(at) &&
    isBody(element);
  return (at.closest('ul, ol') && elements.find(isBeside)) || at;
}

/** The element that a newsroom's system names as the body; where it comes in parts, what holds them. */
function findHinted(
  top: Element,
  weightOf: (element: Element) => number,
  elements: Element[],
): Element | null {
  const total = weightOf(top);
  const parts = elements.filter(
    (element) => element !== top && weightOf(element) > total * 0.1 && isNamedBody(element),
  );
  // Of names within one another the inner one means the body, unless it is but a part of it.
  const bodies = parts
    .filter((part) => !parts.some((other) => other !== part && other.contains(part)))
    .map(
      (part) =>
        // At the least it finds the part itself.
        parts.findLast(
          (other) => part.contains(other) && weightOf(other) > weightOf(part) * 0.7,
        ) as Element,
    );
  const [first, ...others] = bodies.sort((a, b) => weightOf(b) - weightOf(a));
  if (!first) return null;
  let whole = first;
  for (const part of others) {
    let holder = whole;
    while (!holder.contains(part)) holder = holder.parentElement as Element;
    // Several headlines, several articles: the pages of an endless scroll.
    if (holder !== top && holder.querySelectorAll('h1, article').length < 2) whole = holder;
  }
  return weightOf(whole) > total * 0.35 ? whole : null;
}

const isParagraph = (element: Element): boolean =>
  /^(?:p|h[1-6]|li|blockquote|figcaption|td|dd)$/.test(element.localName);
