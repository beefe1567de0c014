// One page to look through many pictures. Knows their names, not what they show.

export type Picture = { file: string; surface: string; state: string };

export function toSheet(taken: Picture[]): string {
  const figure = ({ file }: Picture) =>
    `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${file}</figcaption></figure>`;
  const toTitle = ({ surface, state }: Picture) => `${surface}: ${state}`;
  const sections = [...new Set(taken.map(toTitle))].map((title) => {
    const group = taken.filter((one) => toTitle(one) === title);
    return `<h2>${title}</h2><div>${group.map(figure).join('')}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Gakju, every surface</title><style>body{font:14px/1.5 system-ui;margin:24px}div{display:flex;flex-wrap:wrap;gap:16px;align-items:start}figure{margin:0}img{width:360px;border:1px solid #999}</style><h1>${taken.length} pictures</h1>${sections.join('')}`;
}
