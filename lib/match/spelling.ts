// Spellings, taken apart: the characters that must stand, and the joints where a space or hyphen may. Knows no texts.
import { classOf, digit, foldOf, hangul, invisible, latin, plainOf, separator } from './characters';

/**
 * Many spellings taken apart, one after the other in few arrays: a hundred thousand small objects would cost a compile
 * most of its time.
 */
export type Keys = {
  readonly count: number;
  /** Where each key begins among the characters; one more gives the last one's end. */
  starts: Uint32Array;
  /** Characters to compare, folded, without separators. */
  folded: Uint16Array;
  /** The same with their capitals. */
  plain: Uint16Array;
  /** 64 bits a key, all joints from there on: before which characters one separator may stand: 독자·AI·파운데이션, 챗·GPT, Deep·Seek. */
  jointsLow: Uint32Array;
  jointsHigh: Uint32Array;
  /** False for what cannot be told from prose: a single character, or more than `longestKey`. */
  add(spelling: string): boolean;
  /** Takes the last one off again. */
  drop(): void;
};

/** Longest key there is: of names beyond it none is known. */
export const longestKey = 128;

/** Room for `spellings` keys of `units` characters in all, separators counted. */
export function createKeys(spellings: number, units: number): Keys {
  const keys = {
    count: 0,
    starts: new Uint32Array(spellings + 1),
    folded: new Uint16Array(units),
    plain: new Uint16Array(units),
    jointsLow: new Uint32Array(spellings),
    jointsHigh: new Uint32Array(spellings),
    add(spelling: string): boolean {
      // Composing makes no text longer, so that the room is enough.
      const text = spelling.normalize('NFC');
      const { count } = keys;
      const start = keys.starts[count] ?? 0;
      const joints = [0, 0];
      let length = 0;
      let open = false;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (classOf[code] === separator) {
          open = true;
          continue;
        }
        // Texts are read without them.
        if (classOf[code] === invisible) continue;
        if (length === longestKey) return false;
        if (length > 0 && length < 64 && (open || isJoint(text, i)))
          joints[length >> 5] = (joints[length >> 5] ?? 0) | (1 << (length & 31));
        open = false;
        keys.folded[start + length] = foldOf[code] ?? code;
        keys.plain[start + length] = plainOf[code] ?? code;
        length++;
      }
      if (length < 2) return false;
      keys.jointsLow[count] = joints[0] ?? 0;
      keys.jointsHigh[count] = joints[1] ?? 0;
      keys.starts[count + 1] = start + length;
      keys.count++;
      return true;
    },
    drop() {
      keys.count--;
    },
  };
  return keys;
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
