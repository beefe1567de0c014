// The compiled lexicon's layout, and typed views into it: opened without parsing. Knows no texts and no entities.

/** Changes with the layout or the meaning of what is compiled: an older lexicon is compiled anew. */
export const lexiconFormat = 13;

export const magic = 0x474a4c58;

/** What an entry does where it matches. */
export const entryKind = { name: 0, blocker: 1, cue: 2 } as const;

/** What must be known of the article before a name counts. */
export const needs = {
  nothing: 0,
  /** Unambiguous names of the field stand in the article. */
  field: 1,
  /** A related entity, or a cue for this very one, stands in the article. */
  kin: 2,
  /** A cue or another name of the field stands right by. */
  near: 3,
  /** A person: employer, title or another cue. */
  person: 4,
} as const;

/** Bits of an entry's flags, above the two that hold its kind and the three that hold its needs. */
export const flag = {
  anyCase: 1 << 5,
  takesVersion: 1 << 6,
  /** Too general to say that an article is about the field: universities, ministries, places. */
  weak: 1 << 7,
  /** A person's surname or one-word name. */
  shortName: 1 << 8,
  term: 1 << 9,
  person: 1 << 10,
  /** An organisation: may stand for its people as their employer. */
  organisation: 1 << 11,
  /** GPUs, agents, H100s; but OpenAIs is not OpenAI. */
  takesPlural: 1 << 12,
  /** A spelling of other things too. */
  guarded: 1 << 13,
} as const;

/** Set in a cue's number where the cue speaks against the name; or says no more than that AI is meant. */
export const against = 0x8000_0000;
export const generic = 0x4000_0000;
export const cueNumber = 0x3fff_ffff;
/** Cue number of the words that stand for the whole field. */
export const fieldCue = 0;

/** What must be known of the article, out of an entry's flags. */
export const toNeed = (flags: number): number => (flags >> 2) & 7;

export type LexiconView = {
  entries: number;
  bucketBits: number;
  filterBits: number;
  /** Two bits per beginning of a key, so that most words of a text cost one look: see `toFilterBit`. */
  filter: Uint32Array;
  /** Hash of the first two key characters → first entry; one more than there are buckets. */
  buckets: Uint32Array;
  keyStart: Uint32Array;
  /** Characters as they are written; folded where they are compared. */
  plain: Uint16Array;
  /** Which of the few patterns of joints there are: index into the two halves of its bits. */
  joints: Uint16Array;
  jointsLow: Uint32Array;
  jointsHigh: Uint32Array;
  flags: Uint16Array;
  /** Entity of a name; cue number of a cue. */
  target: Uint32Array;
  /** The few names that have cues of their own, ascending; and where each one's begin in `lists`, one more than names. */
  cued: Uint32Array;
  cuesStart: Uint32Array;
  /** Per entity: related entities, [kinStart, next), in `lists`. */
  kinStart: Uint32Array;
  lists: Uint32Array;
  idStart: Uint32Array;
  /** Ids are ASCII: the pack's schema says so. */
  ids: Uint8Array;
};

type Section = [keyof LexiconView, 1 | 2 | 4];
const sections: Section[] = [
  ['filter', 4],
  ['buckets', 4],
  ['keyStart', 4],
  ['jointsLow', 4],
  ['jointsHigh', 4],
  ['target', 4],
  ['cued', 4],
  ['cuesStart', 4],
  ['kinStart', 4],
  ['lists', 4],
  ['idStart', 4],
  ['joints', 2],
  ['plain', 2],
  ['flags', 2],
  ['ids', 1],
];
const headWords = 5 + sections.length;

type Sections = Omit<LexiconView, 'entries' | 'bucketBits' | 'filterBits'>;

export function packLexicon(
  { entries, bucketBits, filterBits }: Omit<LexiconView, keyof Sections>,
  views: Sections,
): ArrayBuffer {
  const lengths = sections.map(([name]) => (views[name as keyof Sections] as Uint16Array).length);
  let bytes = headWords * 4;
  sections.forEach(([, size], i) => {
    bytes += align((lengths[i] ?? 0) * size);
  });
  const buffer = new ArrayBuffer(bytes);
  const head = new Uint32Array(buffer, 0, headWords);
  head.set([magic, lexiconFormat, entries, bucketBits, filterBits, ...lengths]);
  let offset = headWords * 4;
  sections.forEach(([name, size], i) => {
    const source = views[name as keyof Sections];
    new Uint8Array(buffer, offset).set(
      new Uint8Array(source.buffer, source.byteOffset, source.byteLength),
    );
    offset += align((lengths[i] ?? 0) * size);
  });
  return buffer;
}

/** Throws a RangeError if the buffer is cut short or is of another format. */
export function openLexicon(buffer: ArrayBuffer): LexiconView {
  const head = new Uint32Array(buffer, 0, Math.min(headWords, buffer.byteLength >> 2));
  if (head[0] !== magic || head[1] !== lexiconFormat)
    throw new RangeError('not a lexicon of this format');
  const views: Partial<Record<keyof LexiconView, Uint8Array | Uint16Array | Uint32Array>> = {};
  let offset = headWords * 4;
  sections.forEach(([name, size], i) => {
    const length = head[5 + i] ?? 0;
    if (offset + length * size > buffer.byteLength)
      throw new RangeError('the lexicon is cut short');
    const View = size === 4 ? Uint32Array : size === 2 ? Uint16Array : Uint8Array;
    views[name] = new View(buffer, offset, length);
    offset += align(length * size);
  });
  const [, , entries = 0, bucketBits = 0, filterBits = 0] = head;
  return { ...(views as unknown as Sections), entries, bucketBits, filterBits };
}

const align = (bytes: number): number => (bytes + 3) & ~3;

/** Of a key's first two folded characters, in 30 bits: more, and browsers would keep it on the heap. */
export const toHash = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 2;

export const toBucket = (hash: number, bits: number): number => hash >>> (30 - bits);

/** In the place of a key's third character: that some key has these two first ones, and that they are a whole key. */
export const anyThird = 0;
export const noThird = 0xffff;

/** Which bit of the filter says that a key begins with these two characters, and this third one. */
export const toFilterBit = (hash: number, third: number, bits: number): number =>
  Math.imul((hash + third) | 0, filterFactor) >>> (32 - bits);

const filterFactor = 0x27d4eb2f;

/** Is the bit set, of so many? Sometimes it is where no key begins so; never the other way round. */
export function mayBegin(filter: Uint32Array, hash: number, third: number, bits: number): boolean {
  const bit = toFilterBit(hash, third, bits);
  return (((filter[bit >> 5] as number) >> (bit & 31)) & 1) !== 0;
}

export function readEntityId(view: LexiconView, entity: number): string {
  const start = view.idStart[entity] ?? 0;
  return fromUnits(view.ids.subarray(start, view.idStart[entity + 1] ?? start));
}

/** An entry's characters without separators, as they are written. */
export const readKey = (
  { plain, keyStart }: Pick<LexiconView, 'plain' | 'keyStart'>,
  entry: number,
): string => fromUnits(plain.subarray(keyStart[entry], keyStart[entry + 1]));

/** The same with a space wherever one may stand. */
export function readSpelling(view: LexiconView, entry: number): string {
  const joints = view.joints[entry] ?? 0;
  const isJoint = (at: number) =>
    (((view[at < 32 ? 'jointsLow' : 'jointsHigh'][joints] ?? 0) >>> (at & 31)) & 1) !== 0;
  return readKey(view, entry).replace(/./gs, (unit, at) => (isJoint(at) ? ` ${unit}` : unit));
}

/** Without walking the array one by one, as spreading would. */
const fromUnits = (units: Uint8Array | Uint16Array): string =>
  String.fromCharCode.apply(null, units as unknown as number[]);

/** Related entities. */
export const readKin = ({ kinStart, lists }: LexiconView, entity: number): Uint32Array =>
  lists.subarray(kinStart[entity], kinStart[entity + 1]);
