// How marks get onto this page: in its own trees or in ours. Wiring of the painters with the browser.
import { openShadowRoot } from '@/lib/browser';
import { createPainter, type Painter } from '@/lib/page/paint';
import { createPrivatePainter, type PrivateParts } from '@/lib/page/paint-private';
import { createTreePainter } from '@/lib/page/paint-shadow';

export function createPagePainter(
  document: Document,
  addSheet: PrivateParts['addSheet'],
  isPrivate: boolean,
  signal: AbortSignal,
): Painter {
  const createDrawing = () =>
    createPrivatePainter({ document, addSheet, readShadow: openShadowRoot }, signal);
  return isPrivate
    ? createDrawing()
    : createTreePainter(createPainter(document, signal), createDrawing);
}
