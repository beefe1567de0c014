// Why a pack is not taken: a closed list, so that each has its own sentence for the reader.

export const refusals = [
  /** Not https, and not this computer. */
  'not-https',
  /** Led out of https, or from elsewhere to this computer. */
  'redirect',
  /** No answer, or one that broke off. */
  'network',
  /** An answer that did not end in time. */
  'timeout',
  /** An answer other than 200 or 304. */
  'http',
  /** A page or a picture instead of data. */
  'type',
  /** More than was stated, or more than we take. */
  'size',
  /** A part that is not the one that was signed. */
  'hash',
  /** Not a manifest, or knowledge that does not fit the schema. */
  'malformed',
  'signature',
  /** Signed by another key than the one that was known. */
  'key-changed',
  /** Another pack at this address than before. */
  'other-pack',
  /** A version that is not newer, yet different. */
  'rollback',
  'expired',
  /** Checked on a day that is still to come by this computer's clock. */
  'clock',
  /** A file that is no JSON, or something else than a pack. */
  'not-json',
  'not-a-pack',
  /** A pack of this id is there already, from elsewhere. */
  'twice',
  /** As many packs as there may be. */
  'many',
  /** The reader has not given, or has taken back, the permission to ask this site. */
  'permission',
  /** No room on this computer, or no database. */
  'full',
  'storage',
] as const;

export type Refusal = (typeof refusals)[number];

/** Thrown and caught within this folder; callers get a result. */
export class Refused extends Error {
  constructor(
    readonly refusal: Refusal,
    detail = '',
  ) {
    super(detail);
  }
}
