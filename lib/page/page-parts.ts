// What reading a page needs, and what it gives. Types alone.
import type { Reader } from '@/lib/match/article';
import type { Settings } from '@/lib/settings';
import type { IsVisible } from './blocks';
import type { Cast } from './cast';
import type { createDay } from './day';
import type { Mention } from './mentions';
import type { MarkLook, Painter } from './paint';
import type { ReadShadow } from './shadow';

export type PageReading = Pick<Painter, 'findMention' | 'setActive' | 'setFlash'> & {
  /** Fulfilled once the first reading of the whole article is over, come to its end or not. */
  read: Promise<void>;
  readArticle(): Pick<Cast, 'lang' | 'published'>;
  readCast(): Cast;
  /** What is shown of what was found, and how, from now on. */
  setChoices(choices: PageChoices): void;
  /** What finds the article's day, and its language, has come: until then it has none, and is Korean. */
  findDay(create: typeof createDay): void;
  /** All mentions, marked or not. */
  readMentions(): Mention[];
  /** Those at which the keyboard stops. */
  readStops(): Mention[];
};

export type PageChoices = MarkLook & {
  marks: Settings['marks'];
  /** These mentions are left alone: neither marked nor counted. */
  isMuted(mention: Mention): boolean;
};

export type PageParts = {
  document: Document;
  reader: Reader;
  isVisible: IsVisible;
  readShadow: ReadShadow;
  painter: Painter;
  /** Told whenever the names of the article have been decided anew: how many there are. */
  onNames(names: number): void;
  choices: PageChoices;
};
