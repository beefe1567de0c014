// What the added packs that are on bring to what is known. A pack that cannot be read costs only itself.
import type { Layer } from '../compose';
import type { Kept } from './kept';
import type { WithShelf } from './shelf';

export type AddedLayers = {
  /** Every pack's id, in the reader's order. */
  order: string[];
  /** What those hold that are on and can be read. */
  layers: Layer[];
  /** False where the shelf could not be used this time: what is on may be missing, and is not lost. */
  isWhole: boolean;
};

/** Never rejects. Without any pack the shelf is not opened. */
export async function readAddedLayers(
  { order, packs }: Kept,
  withShelf: WithShelf,
): Promise<AddedLayers> {
  const wanted = packs.filter(({ isOn }) => isOn);
  if (wanted.length === 0) return { order, layers: [], isWhole: true };
  const layers: Layer[] = [];
  const work = withShelf(async (shelf) => {
    const damaged: string[] = [];
    for (const { id, title, now } of wanted)
      try {
        layers.push({ id, title, ...(await shelf.read(now.edition)) });
      } catch {
        damaged.push(now.edition);
      }
    // What is damaged counts as lost: the options say so, and offer to fetch it again. A shelf that cannot even drop it
    // was out of order, and has lost nothing.
    if (damaged.length > 0) await shelf.drop(damaged);
  });
  const isWhole = await work.then(
    () => true,
    () => false,
  );
  return { order, layers, isWhole };
}
