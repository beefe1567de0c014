// Paints each mention in the way its tree allows: a style sheet of ours does not reach into shadow roots in Firefox.
import type { Mention } from './mentions';
import { type Painter, usualLook } from './paint';
import { isInShadow } from './shadow';

/** `createDrawing` makes what draws the marks in shadow roots, once there are some. */
export function createTreePainter(light: Painter, createDrawing: () => Painter): Painter {
  let look = usualLook;
  let drawing: Painter | null = null;
  const isDrawn = ({ block }: Mention): boolean => isInShadow(block.element);
  const toPainter = (mention: Mention): Painter => {
    if (!isDrawn(mention)) return light;
    if (!drawing) {
      drawing = createDrawing();
      drawing.setLook(look);
    }
    return drawing;
  };
  const toSetter = (name: 'setActive' | 'setFlash') => (mention: Mention | null) => {
    const painter = mention ? toPainter(mention) : null;
    if (painter !== light) light[name](null);
    if (painter !== drawing) drawing?.[name](null);
    painter?.[name](mention);
  };
  return {
    *paint(marks) {
      const drawn = marks.filter(isDrawn);
      const [first] = drawn;
      if (first) yield* toPainter(first).paint(drawn);
      else if (drawing) yield* drawing.paint([]);
      yield* light.paint(first ? marks.filter((mention) => !isDrawn(mention)) : marks);
    },
    setLook(next) {
      look = next;
      light.setLook(next);
      drawing?.setLook(next);
    },
    dropNodes(touches) {
      light.dropNodes(touches);
      drawing?.dropNodes(touches);
    },
    findMention: (x, y) => light.findMention(x, y) ?? drawing?.findMention(x, y) ?? null,
    setActive: toSetter('setActive'),
    setFlash: toSetter('setFlash'),
  };
}
