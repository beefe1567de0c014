// Marks stand out on every ground an article stands on, and the style sheet paints what the reader chose.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { grounds, markHex, toContrast } from '@/lib/mark-colors';

const css = readFileSync('entrypoints/reader.content/highlight.css', 'utf8');

it('measures contrast as WCAG does', () => {
  expect(toContrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(toContrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
});

describe.each(Object.entries(markHex))('%s', (name, hex) => {
  it.each(Object.entries(grounds))('stands out at least 3 : 1 on %s, %s', (_ground, ground) => {
    expect(toContrast(hex, ground)).toBeGreaterThanOrEqual(3);
  });

  it('is what the style sheet paints', () => {
    const suffix = name === 'teal' ? '' : `-${name}`;
    for (const kind of [
      '',
      '-inferred',
      '-active',
      '-solid',
      '-inferred-solid',
      '-tint',
      '-inferred-tint',
    ])
      expect(css).toMatch(new RegExp(`::highlight\\(gakju${kind}${suffix}\\)`));
    expect(css).toContain(hex);
  });
});
