// How much prose stands where on a page, with what only looks like furniture spared. Knows elements, not where the article is.
import { isOthers, isSuspect, spare } from './furniture';
import { findNamedBody, isNamedBody } from './named-body';
import { articleLength, type Prose, weighProse } from './prose';

/** Weighs the prose; what is furniture by its name alone, yet holds the article, is spared and weighed again. */
export function* weighSpared(body: Element): Generator<void, Map<Element, number>> {
  for (let round = 0; ; round++) {
    const prose = yield* weighProse(body, isSuspect);
    const wrong = round < 6 ? yield* findWronged(prose, body) : null;
    if (!wrong) return prose.weights;
    // A body in parts: what stands beside it under the same name is another.
    const isPart = (one: Element) =>
      wrong.className &&
      one.className === wrong.className &&
      one.parentElement === wrong.parentElement &&
      !isOthers(one);
    for (const one of prose.suspects) if (one === wrong || isPart(one)) spare(one);
  }
}

function* findWronged(
  { weights, suspects }: Prose,
  body: Element,
): Generator<void, Element | null> {
  let most: Element | null = null;
  let best = Math.max(articleLength, (weights.get(body) ?? 0) * 1.2);
  for (const suspect of suspects) {
    // Its text is at least its prose: most are too short to be looked into.
    if (isOthers(suspect) || (suspect.textContent ?? '').length <= best) continue;
    // Terms and pop-ups are longer than many an article.
    if (!findNamedBody(suspect.parentElement) && hasNamedBody(weights)) continue;
    const weight = (yield* weighProse(suspect, isOthers)).weights.get(suspect) ?? 0;
    if (weight > best) [most, best] = [suspect, weight];
  }
  return most;
}

const hasNamedBody = (weights: Map<Element, number>): boolean =>
  [...weights].some(([element, weight]) => weight >= articleLength && isNamedBody(element));
