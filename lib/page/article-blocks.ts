// The blocks of an article, without what newsrooms set among its paragraphs. Knows blocks, not where the article stands.
import type { FoundArticle } from './article';
import type { Block } from './block';
import { type Cursor, type IsVisible, readBlocks } from './blocks';

/** Blocks under `roots` (the article's own, or parts of them that changed), in reading order; null is a pause. */
export function* readArticleBlocks(
  { kind }: FoundArticle,
  roots: Element[],
  isVisible?: IsVisible,
  cursor?: Cursor,
): Generator<Block | null> {
  for (const root of roots)
    for (const block of readBlocks(root, isVisible, cursor))
      yield block && kind === 'article' && isAside(block) ? null : block;
}

/** Read-more links, copyright lines, the reporter's address, calls to subscribe: in the body, but not of the article. */
function isAside({ element, text, links }: Block): boolean {
  const length = text.trim().length;
  if (length > longestAside || element.localName === 'h1') return false;
  if (address.test(text) || (call.test(text) && !sentence.test(text))) return true;
  if (/^h[1-6]$/.test(element.localName)) return false;
  if (copyright.test(text) && !sentence.test(text)) return true;
  // A name that is all of its paragraph may be the article's; a linked sentence is another article's headline.
  const linked = links.reduce((sum, [from, to]) => sum + to - from, 0);
  return length > shortestHeadline && linked >= length * 0.9;
}

const longestAside = 220;
const shortestHeadline = 14;
const copyright =
  /무단\s?전재|재배포\s?금지|저작권자\s?[ⓒ©(<]|all rights reserved|^\s*(?:ⓒ|©|copyright)/i;
// At its end, or at its beginning with what the reporter writes about: a paragraph that only ends with one is prose.
const address =
  /^(?:[^.。]{0,40}[\w.+-]+@[\w-]+(?:\.[\w-]+)+[\s)\]]*$|[^.。]{0,24}[\w.+-]+@[\w-]+\.\w)/;
const call =
  /^\s*.{0,70}(?:구독하기|바로가기|채널 추가|제보하기|기사 더 보기|sign up (?:for|here)|subscribe (?:to|now|here)|click here)/i;
// An article may tell of rights and subscriptions, too. A newsroom does so politely (…니다), under a sign, in capitals.
const sentence =
  /^[^ⓒ©▶▷☞■※]*(?:[^니]다|(?:all rights|sign up for|subscribe to|Copyright [a-z])(?! our).*[a-z])\..{0,2}$/;
