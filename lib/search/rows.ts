// Many short strings in one long one, in order, searched without unpacking them. Knows strings, not what they name.

/** Each between two borders, and where each begins: plain data, that a database keeps as it is. */
export type Joined = { text: string; starts: Uint32Array };

/** Rows from `from` up to and without `to`. */
export type Range = { from: number; to: number };

export type Rows = {
  all: Range;
  /** Those of the range, whose rows are alike up to `at`, that go on with `part` there. */
  narrow(range: Range, at: number, part: string): Range;
  /** The letters that rows of such a range go on with, each with its rows. */
  branch(range: Range, at: number): { letter: string; rows: Range }[];
  /** Rows that hold `part` anywhere, ascending, `most` at most: this goes through all the text. */
  find(part: string, most: number): number[];
  read(row: number): string;
};

// Below every letter, so that a name comes before those that it begins.
const border = '\n';

/** The strings in the order of their UTF-16 units, without control characters. */
export function joinRows(strings: string[]): Joined {
  const starts = new Uint32Array(strings.length + 1);
  let at = 1;
  strings.forEach((text, i) => {
    starts[i] = at;
    at += text.length + 1;
  });
  starts[strings.length] = at;
  return { text: border + strings.join(border) + border, starts };
}

/**
 * Both in one order, in time that grows with the rows, not with their text; `order` tells of each row which it was: one
 * of the first, or, counted on from those, of the few that came. Of equal ones the first's come first.
 */
export function mergeRows(first: Joined, few: Joined): { rows: Joined; order: Uint32Array } {
  const [rows, more] = [createRows(first), createRows(few)];
  const [count, added] = [rows.all.to, more.all.to];
  const order = new Uint32Array(count + added);
  const parts: string[] = [];
  let at = 0;
  for (let row = 0; row <= added; row++) {
    const from = at - row;
    const to =
      row < added ? rows.narrow({ from, to: count }, 0, more.read(row) + border).to : count;
    for (let one = from; one < to; one++) order[at++] = one;
    parts.push(first.text.slice(first.starts[from], first.starts[to]));
    if (row === added) break;
    parts.push(few.text.slice(few.starts[row], few.starts[row + 1]));
    order[at++] = count + row;
  }
  const starts = new Uint32Array(order.length + 1);
  starts[0] = 1;
  order.forEach((one, row) => {
    const [from, i] = one < count ? [first, one] : [few, one - count];
    starts[row + 1] = (starts[row] ?? 0) + (from.starts[i + 1] ?? 0) - (from.starts[i] ?? 0);
  });
  return { rows: { text: border + parts.join(''), starts }, order };
}

export function createRows({ text: all, starts }: Joined): Rows {
  const startOf = (row: number): number => starts[row] ?? all.length;

  /** The first row from `from` on for which `isPast` holds; `to` where none does. */
  function findFirst({ from, to }: Range, isPast: (row: number) => boolean): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isPast(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Below 0: what the row has at `at` comes before `part`; 0: it is `part`. */
  function compare(row: number, at: number, part: string): number {
    const start = startOf(row) + at;
    for (let i = 0; i < part.length; i++) {
      // Of a row that ends, its border; further than that nobody looks, for no part has one.
      const difference = all.charCodeAt(start + i) - part.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  function narrow(range: Range, at: number, part: string): Range {
    const from = findFirst(range, (row) => compare(row, at, part) >= 0);
    return { from, to: findFirst({ from, to: range.to }, (row) => compare(row, at, part) > 0) };
  }

  return {
    all: { from: 0, to: starts.length - 1 },
    narrow,
    branch(range, at) {
      const branches: { letter: string; rows: Range }[] = [];
      for (let { from } = range; from < range.to; ) {
        const letter = all.charAt(startOf(from) + at);
        const { to } = narrow({ from, to: range.to }, at, letter);
        if (letter !== border) branches.push({ letter, rows: { from, to } });
        from = to;
      }
      return branches;
    },
    find(part, most) {
      const rows: number[] = [];
      for (let hit = all.indexOf(part); hit >= 0 && rows.length < most; ) {
        const row = findFirst({ from: 0, to: starts.length - 1 }, (one) => startOf(one) > hit) - 1;
        rows.push(row);
        // The rest of the row says nothing more.
        hit = all.indexOf(part, startOf(row + 1) - 1);
      }
      return rows;
    },
    read: (row) => all.slice(startOf(row), startOf(row + 1) - 1),
  };
}
