// Paints the sentence on the options page as articles are painted: by the same names, in the same style sheet.
import { type MarkLook, toHighlightName } from './paint';

export function paintPreview(document: Document, look: MarkLook, everyMark: boolean): void {
  CSS.highlights.clear();
  // There a highlight looks like selected text, and articles are painted otherwise.
  const isForced = matchMedia('(forced-colors: active)').matches;
  for (const kind of ['certain', 'inferred'] as const) {
    const highlight = new Highlight();
    const line = kind === 'inferred' ? 'dashed' : look.markStyle === 'solid' ? 'solid' : 'dotted';
    for (const mark of document.querySelectorAll<HTMLElement>(`[data-mark="${kind}"]`)) {
      mark.style.textDecoration = isForced && everyMark ? `underline ${line}` : '';
      const text = mark.firstChild;
      if (!text || isForced || !everyMark) continue;
      highlight.add(
        new StaticRange({
          startContainer: text,
          startOffset: 0,
          endContainer: text,
          endOffset: text.nodeValue?.length ?? 0,
        }),
      );
    }
    if (highlight.size > 0) CSS.highlights.set(toHighlightName(kind, look), highlight);
  }
}
