// A one-line case: `[업스테이지](upstage)가 …`, inferred in braces `{권 부사장}(kwon-soonil)`. Knows no lexicon.

export type Label = {
  block: number;
  start: number;
  end: number;
  entities: string[];
  inferred: boolean;
};

/** `⏎` is a paragraph break. Offsets are those of the text without its labels. */
export function parseLabelled(line: string): { blocks: string[]; labels: Label[] } {
  const labels: Label[] = [];
  const blocks = line.split('⏎').map((source, block) => {
    let text = '';
    let from = 0;
    for (const match of source.matchAll(/([[{])([^\][{}]+)[\]}]\(([a-z0-9|-]+)\)/g)) {
      text += source.slice(from, match.index);
      const [whole, open, surface = '', ids = ''] = match;
      labels.push({
        block,
        start: text.length,
        end: text.length + surface.length,
        entities: ids.split('|'),
        inferred: open === '{',
      });
      text += surface;
      from = match.index + whole.length;
    }
    return text + source.slice(from);
  });
  return { blocks, labels };
}
