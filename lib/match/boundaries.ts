// Where a name may begin and end in running text. Knows Korean and English edges; nothing of which names there are.
import { classOf, digit, hangul, isHyphen, latin, letter, unitAt } from './characters';
import { isParticle, isParticleRun } from './particles';

/** `at`, `hash`, `underscore`, `backslash`: handles, tags and files are not names in prose. */
const blocking = new Set([...'@#_\\＠＃＿'].map((c) => c.charCodeAt(0)));
const slashes = new Set([...'/／'].map((c) => c.charCodeAt(0)));
const dot = 0x2e;
const ampersand = 0x26;
// 업스테이지/SK텔레콤, GPU/NPU and Meta/Google are lists, `/SKT 제공` a caption's source; github.com/OpenAI,
// /docs/openai are paths.
const listNumber = /(?:^|\s)\d{1,2}\.$/;
const listBefore =
  /(?:^|[\s’”]|[가-힣]\.|(?:^|[^\w./:~?=&@#-])(?:[\w.-]*[가-힣)\]]|[A-Z][A-Za-z0-9]*))$/;

/**
 * May a name begin at `start`? Not inside a word (국산AI, OpenAIs), a handle, a path or an address (www.upstage).
 * A full stop after Hangul is fine: lost paragraph breaks (`…습니다.정부는`) are common on news pages.
 */
export function isWordStart(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = unitAt(text, start - 1);
  const kind = classOf[before];
  if (kind === hangul || kind === latin || kind === digit || kind === letter) return false;
  if (blocking.has(before)) return false;
  if (isHyphen(before))
    // K-문샷, K-AX: programmes that borrow the word; names with a K- of their own begin there.
    return unitAt(text, start - 2) === 0x4b
      ? classOf[unitAt(text, start - 3)] === latin
      : !slug.test(text.slice(Math.max(0, start - 48), start));
  if (before === ampersand) return !isLatinAt(text, start) || !isLatinAt(text, start - 2);
  if (slashes.has(before)) return listBefore.test(text.slice(Math.max(0, start - 24), start - 1));
  if (before !== dot || start < 2) return true;
  // `2.SK텔레콤` opens a list, where `v2.OpenAI` is part of an address.
  if (classOf[unitAt(text, start - 2)] !== digit)
    return classOf[unitAt(text, start - 2)] !== latin || isLostSpace(text, start - 1);
  return listNumber.test(text.slice(Math.max(0, start - 4), start));
}

// …/it-has-to-preserve-all-of-its-chatgpt-data: the end of an address. OpenAI/Oracle-SoftBank, SKT-LG-KT-업스테이지 are lists.
const slug = /(?:\/|(?:[a-z\d]+-){2})[a-z\d]+-$/;
// 머스크CEO는
const gluedTitle = /^C[A-Z]{1,3}O(?![A-Za-z])/;

/** May a name end at `end`? At a border, or before a Hangul run that is wholly particles (업스테이지에서는). */
export function isNameEnd(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const next = unitAt(text, end);
  const kind = classOf[next];
  if (kind === hangul) {
    const runEnd = findRunEnd(text, end);
    return runEnd === end + 1 ? isParticle(next) : isParticleRun(text.slice(end, runEnd));
  }
  if (kind === latin)
    return (
      isPluralAt(text, end) ||
      (classOf[unitAt(text, end - 1)] === hangul && gluedTitle.test(text.slice(end, end + 6)))
    );
  if (kind === digit || kind === letter) return false;
  if (next === 0x40 || next === 0x5f) return false;
  // KT&G, AT&T: one name.
  if (next === ampersand) return !isLatinAt(text, end + 1) || !isLatinAt(text, end - 1);
  // openai.com, node.js: an address or a file, not the name.
  if (next === dot && end + 1 < text.length)
    return (
      classOf[unitAt(text, end + 1)] !== latin ||
      classOf[unitAt(text, end - 1)] === hangul ||
      isLostSpace(text, end)
    );
  return !isHyphen(next) || classOf[unitAt(text, end - 1)] !== latin || !isPartOfCode(text, end);
}

/**
 * What is done may be a word of the field, and so may a post, or what is so large: 증류했다, 파인튜닝한, 오픈소스화한,
 * AX혁신부문장, 7B 파라미터짜리. Names of things take no such endings (카카오뱅크본부장).
 */
export const isTermEnd = (text: string, end: number): boolean =>
  termEnding.test(text.slice(end, findRunEnd(text, end)));

const termEnding =
  /^(?:화?(?:[하되](?:고|는데?|며|면(?:서도?)?|지만?|기|다|던|도록|여|어|려면?|거나|게|자)?|해(?:서|야|도|왔다|온|낸|낼|본|준)?|[했됐][가-힣]{0,4}|[한된](?:다[가-힣]{0,2})?|[할함될됨돼]|합니다|시[키킨킬킴켜켰][가-힣]{0,4}|[가-힣]{0,4}(?:(?:부문|본부|사업부|센터|실|팀|그룹)장?|담당))|화[를는와에]?|짜리)$/;

/** The end of the Hangul run that begins at `start`. */
export function findRunEnd(text: string, start: number): number {
  let end = start;
  while (classOf[unitAt(text, end)] === hangul) end++;
  return end;
}

/** KT-1, AX-RAY, CUDA-Q: a short name and what a hyphen adds are another thing; ChatGPT-5, LG-Microsoft, 오픈AI-SK are not. */
function isPartOfCode(text: string, hyphen: number): boolean {
  let start = hyphen;
  while (start > 0 && isCapital(unitAt(text, start - 1))) start--;
  const before = classOf[unitAt(text, start - 1)];
  const isShort = hyphen - start <= 3 && hyphen > start && before !== latin && before !== hangul;
  const next = unitAt(text, hyphen + 1);
  if (classOf[next] === digit) return isShort;
  let end = hyphen + 1;
  while (isCapital(unitAt(text, end))) end++;
  const isCode = end > hyphen + 1 && classOf[unitAt(text, end)] !== latin;
  return isCode && (end === hyphen + 2 || (isShort && hyphen - start === 2));
}

const isLatinAt = (text: string, at: number): boolean => classOf[unitAt(text, at)] === latin;

/** GPUs, agents, GPUS in a headline: an s, and then a border. Whether the name takes a plural is the caller's to know. */
function isPluralAt(text: string, end: number): boolean {
  const unit = unitAt(text, end);
  if (unit !== 0x73 && !(unit === 0x53 && isCapital(unitAt(text, end - 1)))) return false;
  const after = classOf[unitAt(text, end + 1)];
  return !(after === latin || after === digit || after === letter);
}

/** `…and MakinaRocks.SK Telecom’s`, `SK AX.Vice President`: a full stop before a capital, outside an address. */
const isLostSpace = (text: string, stop: number): boolean =>
  isCapital(unitAt(text, stop + 1)) &&
  (isSmall(unitAt(text, stop - 1)) ||
    (isCapital(unitAt(text, stop - 1)) &&
      isCapital(unitAt(text, stop - 2)) &&
      isSmall(unitAt(text, stop + 2)) &&
      isSmall(unitAt(text, stop + 3)))) &&
  !/[@/:.][\w.-]*$/.test(text.slice(Math.max(0, stop - 24), stop));

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
