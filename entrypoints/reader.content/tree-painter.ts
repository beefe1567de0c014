// How marks get onto this page: in its own trees or in ours. Wiring of the painters with the browser.
import { openShadowRoot } from '@/lib/browser';
import { createPainter, type Painter } from '@/lib/page/paint';
import { createTreePainter } from '@/lib/page/paint-shadow';
import { createLatePainter } from './late-half';

export function createPagePainter(
  document: Document,
  isPrivate: boolean,
  signal: AbortSignal,
): Painter {
  const createDrawing = () => createLatePainter({ document, readShadow: openShadowRoot }, signal);
  return isPrivate
    ? createDrawing()
    : createTreePainter(createPainter(document, signal), createDrawing);
}
