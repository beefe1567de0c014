// Many short strings in one long one, searched by the engine's own `indexOf`. Knows strings, not what they name.

/** All of them, each between two borders, and where each begins: plain data, that a database keeps as it is. */
export type Joined = { text: string; starts: Uint32Array };

export type Rows = {
  /** Rows that hold `part`, ascending, `most` at most; `atStart`: at their start alone. */
  find(part: string, atStart: boolean, most: number): number[];
  read(row: number): string;
};

const border = '\n';

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

export function appendRows(rows: Joined, more: Joined): Joined {
  // The border between them is there once.
  const offset = rows.text.length - 1;
  const starts = new Uint32Array(rows.starts.length + more.starts.length - 1);
  starts.set(rows.starts);
  starts.set(
    more.starts.map((start) => start + offset),
    rows.starts.length - 1,
  );
  return { text: rows.text + more.text.slice(1), starts };
}

export function createRows({ text: all, starts }: Joined): Rows {
  const rowAt = (position: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high - 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    find(part, atStart, most) {
      const rows: number[] = [];
      const wanted = atStart ? border + part : part;
      for (let hit = all.indexOf(wanted); hit >= 0 && rows.length < most; ) {
        const row = rowAt(atStart ? hit + 1 : hit);
        rows.push(row);
        // The rest of the row says nothing more.
        hit = all.indexOf(wanted, (starts[row + 1] ?? all.length) - 1);
      }
      return rows;
    },
    read: (row) => all.slice(starts[row], (starts[row + 1] ?? 1) - 1),
  };
}
