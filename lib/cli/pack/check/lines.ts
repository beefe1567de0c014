// The line of a field in a pack's file, so that an editor opens it there. Knows no pack, only JSON.
import { readFile } from 'node:fs/promises';
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';

/** Remembers the file it was asked of last: findings of one file mostly come together. */
export function createLines() {
  let last: { path: string; text: string | null; root: Node | undefined; slip?: number } | null =
    null;
  return {
    /** The line of the field, or of what should hold it where it is missing; of the first slip where it is not JSON. */
    async find(path: string, field: string): Promise<number | null> {
      if (last?.path !== path) {
        const text = await readFile(path, 'utf8').catch(() => null);
        const slips: ParseError[] = [];
        const root = text === null ? undefined : parseTree(text, slips);
        last = { path, text, root, ...(slips[0] && { slip: slips[0].offset }) };
      }
      const { text, root, slip } = last;
      if (text === null) return null;
      return text.slice(0, slip ?? findOffset(root, field)).split('\n').length;
    },
  };
}

function findOffset(root: Node | undefined, field: string): number {
  let node = root;
  for (const step of field === '' ? [] : field.split('.')) {
    const next = node && findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
    if (!next) break;
    node = next;
  }
  // Where the field's name stands, not its value: that may begin on the next line.
  return (node?.parent?.type === 'property' ? node.parent : node)?.offset ?? 0;
}
