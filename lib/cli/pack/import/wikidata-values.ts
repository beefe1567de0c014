// Values of Wikidata's statements, as a pack says them; null where it cannot. Knows no statements.
import * as v from 'valibot';
import type { Texts } from '@/lib/pack/schema';
import type { Item, Snak } from './wikidata-dump';

/** Names of the items that statements point to, by their id. */
export type Labels = Map<string, Texts>;

const timeSchema = v.looseObject({
  time: v.string(),
  precision: v.number(),
  calendarmodel: v.string(),
});
const itemSchema = v.looseObject({ id: v.string() });
const textSchema = v.looseObject({ text: v.string(), language: v.string() });
const quantitySchema = v.looseObject({ amount: v.string(), unit: v.string() });

const read = <S extends v.GenericSchema>(schema: S, snak: Snak | undefined) => {
  const parsed = v.safeParse(schema, snak?.datavalue?.value);
  return parsed.success ? parsed.output : null;
};

export const readItemId = (snak: Snak | undefined): string | null =>
  snak?.datavalue?.type === 'wikibase-entityid' ? (read(itemSchema, snak)?.id ?? null) : null;

export const readString = (snak: Snak | undefined): string | null =>
  typeof snak?.datavalue?.value === 'string' ? snak.datavalue.value : null;

export const readText = (snak: Snak | undefined): { text: string; language: string } | null =>
  snak?.datavalue?.type === 'monolingualtext' ? read(textSchema, snak) : null;

/** As precise as Wikidata knows it: a year, a month or a day of our calendar. */
export function readDate(snak: Snak | undefined): string | null {
  if (snak?.datavalue?.type !== 'time') return null;
  const time = read(timeSchema, snak);
  const [, year, month, day] = /^\+(\d{4})-(\d\d)-(\d\d)T/.exec(time?.time ?? '') ?? [];
  // Q1985727 is the proleptic Gregorian calendar; the only other one is the Julian.
  if (!time || !year || !time.calendarmodel.endsWith('/Q1985727')) return null;
  if (time.precision === 9) return year;
  if (time.precision === 10) return `${year}-${month}`;
  return time.precision === 11 ? `${year}-${month}-${day}` : null;
}

/** The unit's item, where a number has one. */
export const readUnitId = (snak: Snak | undefined): string | null =>
  snak?.datavalue?.type === 'quantity'
    ? (/\/(Q\d+)$/.exec(read(quantitySchema, snak)?.unit ?? '')?.[1] ?? null)
    : null;

/** What a card prints. An item without a name in either language is nothing to a reader. */
export function toValue(snak: Snak, labels: Labels): Texts | null {
  const both = (text: string | null) => (text ? { ko: text, en: text } : null);
  switch (snak.datavalue?.type) {
    case 'wikibase-entityid':
      return labels.get(readItemId(snak) ?? '') ?? null;
    case 'time':
      return both(readDate(snak));
    case 'monolingualtext':
      return both(readText(snak)?.text ?? null);
    case 'string':
      return both(readString(snak));
    case 'quantity': {
      const amount = toAmount(read(quantitySchema, snak)?.amount ?? '');
      const unit = readUnitId(snak);
      const name = unit ? labels.get(unit) : { ko: '', en: '' };
      if (!amount || !name) return null;
      return { ko: `${amount} ${name.ko}`.trim(), en: `${amount} ${name.en}`.trim() };
    }
    default:
      return null;
  }
}

/** `+1234567.5` → `1,234,567.5`, digit by digit: some amounts are larger than a number can hold. */
function toAmount(amount: string): string | null {
  const [, sign, whole, rest = ''] = /^([+-]?)(\d+)(\.\d+)?$/.exec(amount) ?? [];
  if (!whole) return null;
  return `${sign === '-' ? '−' : ''}${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${rest}`;
}

/** Korean and English; one stands for the other where only one is known. */
export function toTexts(terms: Item['labels']): Texts | null {
  const ko = terms.ko?.value || terms.en?.value;
  const en = terms.en?.value || terms.ko?.value;
  return ko && en ? { ko, en } : null;
}
