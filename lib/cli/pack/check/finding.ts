// One thing that is wrong or doubtful: where in a pack's folder, and what to do about it.
import type { Entity } from '@/lib/pack/schema';

/** `file` is relative to the pack's folder, or is as it was typed; `field` is a path such as `facts.0.asOf`, or empty. */
export type Finding = { file: string; field: string; reason: string };

export const toFile = ({ type, id }: Entity): string => `${type}/${id}.json`;

/** Sources lie in some file of this folder. */
export const sourcesFolder = 'sources';
