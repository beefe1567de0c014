// The one small signed file of a published pack: who made it, which version it is, and which parts make it whole.
import * as v from 'valibot';
import { day, format, id } from '../values';

/** The manifest's own format; what the parts hold is of `packFormat`. */
export const manifestFormat = 1;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'), v.maxLength(200, 'is too long'));
const texts = v.strictObject({ ko: text, en: text });
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'));
const count = v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(0, 'is negative'));

/** What a maker says of a pack once, in `about.json`. */
export const aboutSchema = v.strictObject({
  id,
  title: texts,
  author: text,
  licence: text,
  /** The languages its cards are written in. */
  language: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'is not a language such as "ko"'))),
    v.minLength(1, 'needs at least one'),
  ),
});

const partSchema = v.strictObject({
  kind: v.picklist(['base', 'delta']),
  sha256,
  bytes: count,
  /** The state a reader is in after this part; of a base part, after all of them. */
  state: sha256,
});

export const manifestSchema = v.strictObject({
  manifest: v.literal(manifestFormat, `is not ${manifestFormat}: made for another Gakju`),
  packFormat: v.pipe(count, v.maxValue(format, 'is newer than this Gakju reads')),
  ...aboutSchema.entries,
  /** Only grows: a lower one is a rollback, and refused. */
  version: v.pipe(count, v.minValue(1, 'starts at 1')),
  checkedAt: day,
  expires: v.optional(day),
  /** Ed25519, base64url. */
  key: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'is not an Ed25519 public key')),
  parts: v.pipe(v.array(partSchema), v.minLength(1, 'needs at least one part')),
  totals: v.strictObject({ entities: count, sources: count, bytes: count }),
  signature: v.pipe(v.string(), v.regex(/^[\w-]{86}$/, 'is not an Ed25519 signature')),
});

export type About = v.InferOutput<typeof aboutSchema>;
export type Part = v.InferOutput<typeof partSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** Keys in order, no spaces, without the signature: the same bytes for whoever signs and whoever checks. */
export function toCanonicalBytes({
  signature: _,
  ...rest
}: Partial<Manifest>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(sortKeys(rest)));
}

/** Nothing but whole numbers, texts, lists and objects stands in a manifest, so sorting is all it takes. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sortKeys(one)]),
  );
}
