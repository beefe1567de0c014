// The ids of the two packs that are always there. Knows nothing of what is in them.

export const bundledId = 'bundled';
/** What the reader wrote herself. */
export const ownId = 'own';
