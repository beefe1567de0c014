// Draws a card of the real pack into a bare element, as the page would.
import { render } from 'preact';
import { Card, type CardProps } from '@/components/Card';
import type { CardView, Doubt } from '@/lib/card/card-view';
import { loadLexicon } from '@/lib/cli/load-lexicon';
import type { EntityCard } from '@/lib/messages';
import { readCards } from '@/lib/pack/cards';

export const { pack, lexicon } = await loadLexicon();

const byId = new Map(pack.entities.map((entity) => [entity.id, entity]));
const reading = {
  readEntities: async (ids: string[]) => ids.map((id) => byId.get(id)),
  readSources: async (ids: string[]) => ids.map((id) => pack.sources[id]),
} as unknown as Parameters<typeof readCards>[0];
const head = { checkedAt: pack.checkedAt } as Parameters<typeof readCards>[1];
const cards = new Map(
  (await readCards(reading, head, [...byId.keys()])).map((card) => [card.entity.id, card]),
);

export function cardOf(id: string): EntityCard {
  const card = cards.get(id);
  if (!card) throw new Error(`no ${id}`);
  return card;
}

export const known = (
  id: string,
  doubt: Doubt | null = null,
  why: string | null = null,
): CardView => ({ state: 'known', card: cardOf(id), doubt, why });

export function draw(
  view: CardView,
  lang: 'ko' | 'en' = 'ko',
  published: string | null = null,
  more: Partial<CardProps> = {},
): HTMLElement {
  const root = document.createElement('div');
  const act = () => {};
  render(
    <Card
      {...{ view, lang }}
      article={{ title: '견본', address: 'https://news.example/1', published, sentence: null }}
      today="2026-11-26"
      trail={[]}
      findNames={() => []}
      pin={null}
      mute={null}
      onCopy={() => true}
      onClose={act}
      onBack={act}
      onFollow={act}
      onNote={async () => true}
      onAdd={async () => true}
      {...more}
    />,
    root,
  );
  return root;
}
