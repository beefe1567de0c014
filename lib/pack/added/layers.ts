// What the added packs that are on bring to what is known. A pack that cannot be read costs only itself.
import type { Layer } from '../compose';
import type { Kept } from './kept';
import type { WithShelf } from './shelf';

/** Never rejects. Without any pack the shelf is not opened. */
export async function readAddedLayers(
  kept: Kept,
  withShelf: WithShelf,
): Promise<{ order: string[]; layers: Layer[] }> {
  const { order } = kept;
  const wanted = kept.packs.filter(({ isOn }) => isOn);
  if (wanted.length === 0) return { order, layers: [] };
  const layers = await withShelf(async (shelf) => {
    const read: Layer[] = [];
    const damaged: string[] = [];
    for (const { id, title, now } of wanted)
      try {
        read.push({ id, title, ...(await shelf.read(now.edition)) });
      } catch {
        damaged.push(now.edition);
      }
    // What is damaged counts as lost: the options say so, and offer to fetch it again.
    if (damaged.length > 0) await shelf.drop(damaged);
    return read;
  }).catch((): Layer[] => []);
  return { order, layers };
}
