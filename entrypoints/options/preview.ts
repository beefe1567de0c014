// Paints the sentence on the options page as articles are painted: by the same names, in the same style sheet.
import { type Look, toHighlightName } from '@/lib/page/paint';

export function paintPreview(document: Document, look: Look, everyMark: boolean): void {
  CSS.highlights.clear();
  if (!everyMark) return;
  for (const kind of ['certain', 'inferred'] as const) {
    const highlight = new Highlight();
    for (const { firstChild } of document.querySelectorAll(`[data-mark="${kind}"]`))
      if (firstChild)
        highlight.add(
          new StaticRange({
            startContainer: firstChild,
            startOffset: 0,
            endContainer: firstChild,
            endOffset: firstChild.nodeValue?.length ?? 0,
          }),
        );
    CSS.highlights.set(toHighlightName(kind, look), highlight);
  }
}
