// Figures with their spread, and a plot of those that have a limit. Knows numbers alone.

export type Spread = { least: number; median: number; most: number };
/** `most` is the limit; a figure without one is for comparison. Null spread: not finished in time. */
export type Figure = { name: string; spread: Spread | null; most: number | null };

export function toSpread(numbers: number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  return {
    least: sorted[0] ?? Number.NaN,
    median: sorted[sorted.length >> 1] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** Each bar is the median as a share of its limit; the line is the limit. */
export function toPlot(figures: Figure[]): string {
  const rows = figures.filter(({ spread, most }) => spread && most !== null);
  const bars = rows.map(({ name, spread, most }, i) => {
    const share = Math.min(2, (spread?.median ?? 0) / (most ?? 1));
    const y = i * 26;
    return `<text x="0" y="${y + 15}">${name}</text><rect x="420" y="${y + 4}" width="${(share * 150).toFixed(1)}" height="14" fill="${share <= 1 ? '#2f8578' : '#7a4706'}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="740" height="${rows.length * 26}" font-family="sans-serif" font-size="13">${bars.join('')}<path d="M570 0v${rows.length * 26}" stroke="#1c1b18"/></svg>\n`;
}
