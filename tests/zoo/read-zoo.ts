// The zoo: pages in the shapes of newsrooms and of trouble, each with its marks in it as ⟦업스테이지⟧. Knows files alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type ZooPage = {
  name: string;
  /** As it is served: without the brackets. */
  html: string;
  /** What is to be marked, in reading order; nothing else is. */
  marks: string[];
  host: string;
  type: string;
  headers: Record<string, string>;
  encoding: 'utf-8' | 'euc-kr';
  /** Needs a real browser: scripts, style sheets, frames. */
  isLive: boolean;
  /** Changes itself: only its own end is compared. */
  isMoving: boolean;
  /** Nobody is in its cast. */
  isLeftAlone: boolean;
  /** YYYY-MM-DD: what its cast tells as the article's day; not asked where absent. */
  day?: string;
  /** Takes every element away that it did not make: no card stands there. */
  isCardKeptOut: boolean;
};

const folder = join(import.meta.dirname, 'pages');
const isPage = /\.(?:html|xhtml|svg|txt)$/;

export const zoo: ZooPage[] = readdirSync(folder)
  .filter((file) => isPage.test(file))
  .sort()
  .map((file) => parseZooPage(file, readFileSync(join(folder, file), 'utf8')));

/** The first comment that begins with `zoo` says what the page needs, as JSON. */
function parseZooPage(name: string, source: string): ZooPage {
  const needs: Partial<ZooPage> = JSON.parse(/<!-- zoo (\{.*?\}) -->/.exec(source)?.[1] ?? '{}');
  return {
    name,
    html: source.replace(/[⟦⟧]/g, ''),
    marks: [...source.matchAll(/⟦(.*?)⟧/gs)].map(([, inner]) => toText(inner ?? '')),
    host: 'www.aitimes.com',
    type: 'text/html; charset=utf-8',
    headers: {},
    encoding: 'utf-8',
    isMoving: false,
    isLeftAlone: false,
    isCardKeptOut: false,
    ...needs,
    isLive: needs.isLive ?? needs.isMoving ?? needs.isLeftAlone ?? false,
  };
}

/** As a range over it would read. */
function toText(inner: string): string {
  return inner
    .replace(/<[^>]*>/g, '')
    .replace(/&shy;/g, '\u00ad')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&amp;/g, '&');
}
