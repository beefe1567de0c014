// What an update of a large pack costs, and that parts put together are what was cut.
import { describe, expect, it } from 'vitest';
import { applyChanges, type Contents, findMissing, parsePart } from '@/lib/pack/published/parts';
import { publish } from '@/lib/pack/published/publish';
import { createKeyPair, signManifest } from '@/lib/pack/published/signature';
import { createEntity, createSource } from '../small-pack';
import { about } from './host';

const keys = await createKeyPair();
const create = (count: number): Contents => {
  const ids = Array.from({ length: count }, (_, i) => `entity-${i}`);
  return {
    entities: ids.map((id) => createEntity(id)),
    sources: Object.fromEntries(ids.map((id) => [`${id}-site`, createSource('Acme')])),
  };
};
/** Every hundredth, as scattered as can be. */
const change = ({ entities, sources }: Contents, round: number): Contents => ({
  sources,
  entities: entities.map((entity, i) =>
    i % 100 === round % 100
      ? { ...entity, summary: { ko: `${round}번째.`, en: `Round ${round}.` } }
      : entity,
  ),
});
const step = async (now: Contents, before: Parameters<typeof publish>[2]) => {
  const made = await publish(about, { ...now, checkedAt: '2026-11-01' }, before);
  if (!made) throw new Error('nothing changed');
  return { made, next: { manifest: await signManifest(made.unsigned, keys), knowledge: now } };
};
const weigh = (parts: { bytes: number }[]) => parts.reduce((sum, { bytes }) => sum + bytes, 0);

describe('parts', () => {
  it('cost under 3 % of 100,000 entities where 1 % changed, the manifest included', async () => {
    const old = create(100_000);
    const first = await step(old, null);
    const second = await step(change(old, 1), first.next);
    const state = first.made.unsigned.parts.at(-1)?.state;
    const { parts, whole } = findMissing(second.made.unsigned.parts, state);
    const share =
      (weigh(parts) + JSON.stringify(second.next.manifest).length) /
      weigh(first.made.unsigned.parts);
    expect(whole).toBe(false);
    expect(share).toBeLessThan(0.03);
  });

  it('cost a reader one version behind one delta, even where the base is made anew', async () => {
    let knowledge = create(2000);
    let last = (await step(knowledge, null)).next;
    let folded = 0;
    const bodies = new Map<string, Uint8Array>();
    for (let round = 1; round <= 60; round++) {
      knowledge = change(knowledge, round);
      const { made, next } = await step(knowledge, last);
      for (const { sha256, body } of made.newParts) bodies.set(sha256, body);
      if (made.newParts.length > 1) folded++;
      const state = last.manifest.parts.at(-1)?.state;
      const missing = findMissing(made.unsigned.parts, state);
      expect(missing).toMatchObject({ whole: false, parts: [{ kind: 'delta' }] });
      const changes = missing.parts.map(({ sha256 }) => {
        const parsed = parsePart(1, bodies.get(sha256) ?? new Uint8Array());
        if (!parsed) throw new Error('not a part');
        return parsed;
      });
      expect(applyChanges(last.knowledge, changes)).toEqual(knowledge);
      last = next;
    }
    expect(folded).toBeGreaterThan(0);
    // A new reader never fetches much more than the base.
    const base = weigh(last.manifest.parts.filter(({ kind }) => kind === 'base'));
    expect(weigh(last.manifest.parts) / base).toBeLessThan(1.3);
  });

  it('are read from the beginning by who is in a state that the chain does not know', async () => {
    const { made } = await step(create(10), null);
    expect(findMissing(made.unsigned.parts, 'f'.repeat(64))).toEqual({
      whole: true,
      parts: made.unsigned.parts,
    });
  });

  it('say nothing where nothing changed', async () => {
    const old = create(10);
    const { next } = await step(old, null);
    expect(await publish(about, { ...old, checkedAt: '2026-11-01' }, next)).toBeNull();
  });

  it('forget what is gone', async () => {
    const old = create(10);
    const { next } = await step(old, null);
    const fewer = { entities: old.entities.slice(1), sources: old.sources };
    const { made } = await step(fewer, next);
    const delta = parsePart(1, made.newParts[0]?.body ?? new Uint8Array());
    expect(delta?.gone.entities).toEqual(['entity-0']);
    expect(delta && applyChanges(old, [delta])).toEqual(fewer);
  });
});
