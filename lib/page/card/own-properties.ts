// Our custom properties by names that no page knows: what it declares or registers (@property) by ours would reach into the card's root. Knows no style.

// New for every page. It lasts as long as the page, and is on no element that the page can ask.
const mark = `--${Math.random().toString(36).slice(2)}-`;

/** A style sheet, or a property's name, with that for each `--name` in it. */
export const toOwnProperties = (css: string): string => css.replaceAll(/--(?=[a-z])/g, mark);
