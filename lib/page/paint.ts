// Paints mentions with CSS Custom Highlights: nothing in the page's DOM. Knows ranges and points, not names.
import type { Settings } from '@/lib/settings';
import type { Block } from './block';
import { toRange } from './mention-rects';
import type { Mention } from './mentions';

const kinds = ['certain', 'inferred', 'active', 'flash'] as const;
type Kind = (typeof kinds)[number];

// Ranges made in one go.
const stepMarks = 50;

/** How marks look; the rules of each stand in the content script's style sheet under these names. */
export type MarkLook = Pick<Settings, 'markStyle' | 'markColor'>;

/** What the style sheet's plain names look like. */
export const usualLook: MarkLook = { markStyle: 'dotted', markColor: 'teal' };

export function toHighlightName(kind: Kind, { markStyle, markColor }: MarkLook): string {
  const parts: string[] = ['gakju'];
  if (kind !== 'certain') parts.push(kind);
  if ((kind === 'certain' || kind === 'inferred') && markStyle !== usualLook.markStyle)
    parts.push(markStyle);
  if (markColor !== usualLook.markColor) parts.push(markColor);
  return parts.join('-');
}

// Not yet in TypeScript's DOM: https://drafts.csswg.org/css-highlight-api-1/#interacting-with-custom-highlights
type HitTest = HighlightRegistry & {
  highlightsFromPoint(x: number, y: number): { highlight: Highlight; ranges: AbstractRange[] }[];
};

export type Painter = {
  /**
   * Paints these, all at once, and nothing else any more. What was painted before and still is keeps its range. What is
   * needed for it is made in steps of some two milliseconds, a pause after each; a later call ends an earlier one.
   */
  paint(marks: Mention[]): Iterable<void>;
  /** Paints what is painted, and all from now on, in this way. */
  setLook(look: MarkLook): void;
  /** Takes off what stands in these nodes, at once: a static range does not follow edits. */
  dropNodes(touches: (node: Node) => boolean): void;
  /** The painted mention under a point of the viewport (CSS px). */
  findMention(x: number, y: number): Mention | null;
  setActive(mention: Mention | null): void;
  /** Tints the one that flashes. */
  setFlash(mention: Mention | null): void;
};

/** `CSS.highlights` is shared with the page, which may clear it: our objects stay ours and are set again. */
export function createPainter(document: Document, signal: AbortSignal): Painter {
  const highlights = {
    certain: new Highlight(),
    inferred: new Highlight(),
    active: new Highlight(),
    flash: new Highlight(),
  };
  highlights.active.priority = 2;
  highlights.flash.priority = 1;
  let painted = new Map<AbstractRange, Mention>();
  let look = usualLook;
  // What is about to be painted, while its ranges are made.
  let pending: Map<AbstractRange, Mention> | null = null;
  // Firefox lets nobody look into a highlight of ours.
  let active: Mention | null = null;
  const tint = (kind: 'active' | 'flash', mention: Mention | null) => {
    highlights[kind].clear();
    const range = mention && toRange(mention);
    if (range) highlights[kind].add(range);
  };

  const register = () => {
    for (const kind of kinds) {
      const name = toHighlightName(kind, look);
      if (CSS.highlights.get(name) !== highlights[kind]) CSS.highlights.set(name, highlights[kind]);
    }
  };
  const unregister = () => {
    for (const kind of kinds) {
      const name = toHighlightName(kind, look);
      if (CSS.highlights.get(name) === highlights[kind]) CSS.highlights.delete(name);
    }
  };
  signal.addEventListener('abort', () => {
    for (const kind of kinds) highlights[kind].clear();
    unregister();
    painted.clear();
  });

  return {
    *paint(marks) {
      if (signal.aborted) return;
      const known = painted.size > 0 ? toKnown(painted) : null;
      const next = new Map<AbstractRange, Mention>();
      pending = next;
      for (let i = 0; i < marks.length; i++) {
        const mention = marks[i] as Mention;
        const range = known?.get(mention.block)?.get(toKey(mention)) ?? toRange(mention);
        if (range) next.set(range, mention);
        if (i % stepMarks !== stepMarks - 1 && i < marks.length - 1) continue;
        yield;
        if (signal.aborted || pending !== next) return;
      }
      // All at once: whenever some come, the browser places all there are anew.
      pending = null;
      register();
      painted.forEach(({ kind }, range) => {
        if (!next.has(range)) highlights[kind].delete(range);
      });
      next.forEach(({ kind }, range) => {
        if (!painted.has(range)) highlights[kind].add(range);
      });
      painted = next;
    },
    setLook(next) {
      if (
        signal.aborted ||
        (next.markStyle === look.markStyle && next.markColor === look.markColor)
      )
        return;
      unregister();
      look = next;
      if (painted.size > 0) register();
    },
    dropNodes(touches) {
      for (const ranges of [painted, pending])
        for (const [range, mention] of ranges ?? []) {
          if (!touches(range.startContainer) && !touches(range.endContainer)) continue;
          highlights[mention.kind].delete(range);
          ranges?.delete(range);
        }
      tint('active', active);
    },
    findMention(x, y) {
      // The page may have cleared or replaced them since: nothing tells.
      if (painted.size > 0) register();
      for (const { ranges } of (CSS.highlights as HitTest).highlightsFromPoint(x, y))
        for (const range of ranges) {
          const mention = painted.get(range);
          // Firefox finds what lies under a menu or a banner too.
          if (mention && document.elementFromPoint(x, y)?.contains(range.startContainer))
            return mention;
        }
      return null;
    },
    setActive(mention) {
      active = mention;
      tint('active', mention);
    },
    setFlash(mention) {
      register();
      tint('flash', mention);
    },
  };
}

/** The ranges that are painted, by block and what they mark there. */
function toKnown(painted: Map<AbstractRange, Mention>): Map<Block, Map<string, AbstractRange>> {
  const known = new Map<Block, Map<string, AbstractRange>>();
  for (const [range, mention] of painted) {
    const ranges = known.get(mention.block) ?? new Map<string, AbstractRange>();
    known.set(mention.block, ranges.set(toKey(mention), range));
  }
  return known;
}

const toKey = ({ entity, kind, start, end }: Mention): string =>
  `${entity} ${kind} ${start} ${end}`;
