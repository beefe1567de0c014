// The compiled lexicon's layout, and typed views into it: opened without parsing. Knows no texts and no entities.

/** Changes with the layout or the meaning of what is compiled: an older lexicon is compiled anew. */
export const lexiconFormat = 3;

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
} as const;

export type LexiconView = {
  entries: number;
  bucketBits: number;
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
  /** Per name: its own cues, [cuesStart, next), in `lists`. */
  cuesStart: Uint32Array;
  /** Per entity: related entities, [kinStart, next), in `lists`. */
  kinStart: Uint32Array;
  lists: Uint32Array;
  idStart: Uint32Array;
  ids: Uint16Array;
};

type Section = [keyof LexiconView, 2 | 4];
const sections: Section[] = [
  ['buckets', 4],
  ['keyStart', 4],
  ['jointsLow', 4],
  ['jointsHigh', 4],
  ['target', 4],
  ['cuesStart', 4],
  ['kinStart', 4],
  ['lists', 4],
  ['idStart', 4],
  ['joints', 2],
  ['plain', 2],
  ['flags', 2],
  ['ids', 2],
];
const headWords = 4 + sections.length;

type Sections = Omit<LexiconView, 'entries' | 'bucketBits'>;

export function packLexicon(entries: number, bucketBits: number, views: Sections): ArrayBuffer {
  const lengths = sections.map(([name]) => (views[name as keyof Sections] as Uint16Array).length);
  let bytes = headWords * 4;
  sections.forEach(([, size], i) => {
    bytes += align((lengths[i] ?? 0) * size);
  });
  const buffer = new ArrayBuffer(bytes);
  const head = new Uint32Array(buffer, 0, headWords);
  head.set([magic, lexiconFormat, entries, bucketBits, ...lengths]);
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
  const views: Partial<Record<keyof LexiconView, Uint16Array | Uint32Array>> = {};
  let offset = headWords * 4;
  sections.forEach(([name, size], i) => {
    const length = head[4 + i] ?? 0;
    if (offset + length * size > buffer.byteLength)
      throw new RangeError('the lexicon is cut short');
    views[name] =
      size === 4
        ? new Uint32Array(buffer, offset, length)
        : new Uint16Array(buffer, offset, length);
    offset += align(length * size);
  });
  return { ...(views as unknown as Sections), entries: head[2] ?? 0, bucketBits: head[3] ?? 0 };
}

const align = (bytes: number): number => (bytes + 3) & ~3;

/** The bucket of a key's first two folded characters. */
export const toBucket = (first: number, second: number, bits: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - bits);

export function readEntityId(view: LexiconView, entity: number): string {
  const start = view.idStart[entity] ?? 0;
  return String.fromCharCode(...view.ids.subarray(start, view.idStart[entity + 1] ?? start));
}
