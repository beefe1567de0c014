// The body that a newsroom's system names. Knows elements and their names, no prose.
import { isFurniture } from './furniture';

// What newsrooms' systems, Korean and English, call the element that holds the body.
const bodyNames =
  /(?:^|\s)(?:artice_?body|_?article[-_]{0,2}(?:view[-_])?(?:body|contents?|te?xt)(?:[-_]?(?:contents?|div|only|wrap|inner))*|(?:main|post|single)-article-content|news_?(?:body|view|te?xt|contents?)(?:_area)?(?:_contents)?|newsct_article|newsendcontents|dic_area|textbody|txt_area|cont_newstext|pnlcontent|cmadcontent|harmonycontainer|view_?(?:con(?:t(?:ent)?)?|te?xt)|user-content|story-?(?:body|news|content|text)|(?:entry|post)-(?:content|body)|caas-body|bodycopy|shortcode-content)(?=$|\s)/i;

/** Does its newsroom's system name it as a body? */
export const isNamedBody = (element: Element): boolean =>
  element.matches('[itemprop*=articleBody]') ||
  bodyNames.test(`${element.id} ${element.className}`);

/** Or is it an article with its headline? */
export const isBody = (element: Element): boolean =>
  isNamedBody(element) || element.matches('article:has(h1)');

/**
 * The element around this one that its newsroom's system names as the body, or that is an article with its headline;
 * null for none, or in what is furniture.
 */
export function findNamedBody(inside: Element | null): Element | null {
  let body: Element | null = null;
  for (let at = inside; at; at = at.parentElement) {
    if (isFurniture(at)) return null;
    if (!body && isBody(at)) body = at;
  }
  return body;
}
