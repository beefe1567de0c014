// Packs of older formats are read; what is newer is not guessed at.
import { expect, it } from 'vitest';
import { migrate } from '@/lib/pack/migrate';

const steps = {
  1: ({ title, ...rest }: Record<string, unknown>) => ({ ...rest, name: title }),
  2: (pack: Record<string, unknown>) => ({ ...pack, added: true }),
};

it('goes from any older format to the newest, one step after another', () => {
  expect(migrate({ format: 1, title: 'a' }, steps, 3)).toEqual({
    format: 3,
    name: 'a',
    added: true,
  });
  expect(migrate({ format: 2, name: 'a' }, steps, 3)).toEqual({
    format: 3,
    name: 'a',
    added: true,
  });
});

it('leaves today’s as it is', () => {
  expect(migrate({ format: 1, entities: [] })).toEqual({ format: 1, entities: [] });
});

it('does not guess at a newer one', () => {
  expect(() => migrate({ format: 4 }, steps, 3)).toThrow('format 4');
});
