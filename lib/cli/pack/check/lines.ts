// The line of a field in a pack's file, so that an editor opens it there. Knows no pack, only JSON.
import { readFile } from 'node:fs/promises';
import { findNodeAtLocation, type Node, type ParseError, parse, parseTree } from 'jsonc-parser';

/** The line of the field, or of what should hold it where it is missing; of the first slip where it is not JSON. */
export async function findLine(path: string, field: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const slips: ParseError[] = [];
  parse(text, slips);
  const offset = slips[0]?.offset ?? findOffset(parseTree(text), field);
  return text.slice(0, offset).split('\n').length;
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
