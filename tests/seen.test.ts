// What is new since the reader last looked.
import './extension-api';
import { describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/pack/schema';
import { findNews } from '@/lib/seen';

const entity = (...dates: string[]) =>
  ({ facts: [], events: dates.map((date) => ({ date })) }) as unknown as Entity;

describe('news', () => {
  it('are none of a name that nobody has looked at yet', () => {
    expect(findNews(entity('2026-01-15'), undefined)).toBeNull();
  });

  it('are none where nothing has changed', () => {
    expect(findNews(entity('2026-01-15'), { newest: '2026-01-15', known: 1 })).toBeNull();
  });

  it('are dated by the newest that is known', () => {
    const seen = { newest: '2026-01-15', known: 1 };
    expect(findNews(entity('2026-01-15', '2026-08-18'), seen)).toBe('2026-08-18');
  });

  it('are also something older that was added since', () => {
    const seen = { newest: '2026-08-18', known: 1 };
    expect(findNews(entity('2026-08-18', '2025-12-30'), seen)).toBe('2026-08-18');
  });
});
