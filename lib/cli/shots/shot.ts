// What a picture is of: a surface in a state, brought about in a page that has its size and theme already. Knows no surface.
import type { Page } from 'puppeteer-core';
import { readRoot } from '../closed-root';
import type { Media } from '../media';
import type { Opened } from '../opened';
import { untilThere } from '../wait-for';

export type Lang = 'ko' | 'en';
export type Both = Record<Lang, string>;

/** The browser in one language, and the addresses of the sample article in its shapes. */
export type ShotStage = {
  opened: Opened;
  lang: Lang;
  article: string;
  /** The same without a date anywhere, with no name that is known, on a site that is not listed. */
  undated: string;
  empty: string;
  elsewhere: string;
  /** What a picture leaves to be undone once it is taken. */
  undo: (() => Promise<void>)[];
};

export type Shot = {
  surface: string;
  state: string;
  widths: number[];
  height?: number;
  /** The whole page, not the screen alone. */
  isWhole?: boolean;
  settings?: object;
  /** What else is in the extension's storage. */
  stored?: object;
  /** What the background answers, message by message, in place of what it knows. */
  answers?: Record<string, unknown>;
  colors?: Media['colors'];
  show(page: Page, stage: ShotStage): Promise<void>;
};

export const wide = 1100;
export const narrow = 400;

/** Whatever look they have, and whoever draws them. */
export async function waitForMarks(page: Page): Promise<void> {
  const isDrawn = (root: ShadowRoot) => {
    const marks = root.querySelector('.marks');
    return (marks && getComputedStyle(marks).backgroundImage !== 'none') || null;
  };
  await untilThere(
    async () =>
      (await page.evaluate(() => CSS.highlights.size > 0 || null)) ?? readRoot(page, isDrawn),
    'a mark',
  );
  await page.evaluate(() => scrollTo(0, 0));
}
