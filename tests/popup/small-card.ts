// A card with nothing on it but its name and, where asked for, a day on which something happened.
import type { EntityCard } from '@/lib/messages';
import type { EntityType } from '@/lib/pack/schema';

type More = { name?: string; type?: EntityType; days?: string[] };

export function smallCard(id: string, more: More = {}): EntityCard {
  const { name = id, type = 'company', days = [] } = more;
  return {
    entity: {
      id,
      type,
      name: texts(name),
      spellings: { ko: [], en: [] },
      ambiguous: [],
      summary: texts(name),
      facts: [],
      events: days.map((date) => ({ date, text: texts(date), sources: ['s'] })),
      relations: [],
      confidence: 'high',
    },
    sources: {},
    related: {},
    checkedAt: '2026-11-05',
  };
}

const texts = (text: string) => ({ ko: text, en: text });
