// One spelling, taken apart: the characters that must stand, and the joints where a space or hyphen may. Knows no texts.
import { classOf, digit, foldOf, hangul, latin, plainOf, separator } from './characters';

export type Key = {
  /** Characters to compare, folded, without separators. */
  folded: number[];
  /** The same with their capitals. */
  plain: number[];
  /** Positions in `folded` before which one separator may stand: 독자·AI·파운데이션, 챗·GPT, Deep·Seek. */
  joints: number[];
};

/** Longest key there is: joints are kept in 64 bits. */
export const longestKey = 64;

/** Null for what cannot be told from prose: a single character, or more than 64. */
export function toKey(spelling: string): Key | null {
  const key: Key = { folded: [], plain: [], joints: [] };
  let open = false;
  const text = spelling.normalize('NFC');
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (classOf[code] === separator) {
      open = true;
      continue;
    }
    const at = key.folded.length;
    if (at > 0 && (open || isJoint(text, i))) key.joints.push(at);
    open = false;
    key.folded.push(foldOf[code] ?? code);
    key.plain.push(plainOf[code] ?? code);
  }
  return key.folded.length < 2 || key.folded.length > longestKey ? null : key;
}

/** `{AI|인공지능} 모델{| 사업}`: every spelling that a pattern stands for. Braces do not nest. */
export function expandPattern(pattern: string): string[] {
  const open = pattern.indexOf('{');
  const close = pattern.indexOf('}', open);
  if (open < 0 || close < 0) return [pattern];
  const head = pattern.slice(0, open);
  const tails = expandPattern(pattern.slice(close + 1));
  return pattern
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => tails.map((tail) => head + choice + tail));
}

/** Scripts meet (챗|GPT, K|엑사원), or words in camel case (Deep|Seek), or three letters and a number (GPT|4). */
function isJoint(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  const here = text.charCodeAt(i);
  const left = classOf[before];
  const right = classOf[here];
  if (left === hangul || right === hangul)
    return (
      left !== right && (left === latin || left === digit || right === latin || right === digit)
    );
  if (left === latin && right === latin) return isLower(before) && !isLower(here) && i > 2;
  if (left === latin && right === digit) return i >= 3 && /[a-z]{3}$/i.test(text.slice(0, i));
  return false;
}

const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a;
