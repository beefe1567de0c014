// How much a pack and an entry of the reader's own hold, in numbers: schemas check it, forms say it. Knows no schema.

/** Of characters in a spelling and in any other text, of other spellings and of facts in an entry of the reader's own. */
export const most = { spelling: 120, text: 2000, spellings: 50, facts: 50 } as const;
