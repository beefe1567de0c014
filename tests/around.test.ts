// What stands around the card: the icon's badge, the context menu's entries, the reader's keys.
import { describe, expect, it } from 'vitest';
import { toCommandAct } from '@/lib/commands';
import { api } from './extension-api';

const { showDefaultBadge, toBadge } = await import('@/lib/badge');
const { toMenuEntries, toMenuAct } = await import('@/lib/menus');

describe('the badge', () => {
  it.each([
    [{ state: 'on', names: 7 } as const, { icon: '', text: '7' }],
    [{ state: 'on', names: 120 } as const, { icon: '', text: '99+' }],
    [{ state: 'on', names: 0 } as const, { icon: '', text: '' }],
    [{ state: 'off' } as const, { icon: '-off', text: '' }],
    [{ state: 'ask' } as const, { icon: '-ask', text: '' }],
  ])('of %j', (state, badge) => {
    expect(toBadge(state, 'ko')).toMatchObject(badge);
    expect(toBadge(state, 'ko').title).not.toBe(toBadge(state, 'en').title);
  });

  it('is shown where the browser has no colour for its text', async () => {
    api.reset();
    await showDefaultBadge('en');
    expect(api.calls).toEqual([`title ${toBadge({ state: 'ask' }, 'en').title}`]);
  });
});

describe('the context menu', () => {
  const readPatterns = (readable: string[], off: string[]) =>
    Object.fromEntries(
      toMenuEntries({ readable, off }, 'ko')
        .filter(({ contexts }) => contexts.includes('page'))
        .map(({ id, documentUrlPatterns }) => [id, documentUrlPatterns]),
    );
  const [a, b, all] = ['*://a.example/*', '*://b.example/*', '*://*/*'];

  it.each([
    ['to turn off where a site is read, on where it was', [a, b], ['b.example'], 'off a, on b'],
    ['nothing on a site that is off and not permitted', [a], ['b.example'], 'off a'],
    ['one entry for both where one permission is for both', [a, all], ['b.example'], 'toggle a *'],
    ['to turn off everywhere where nothing is off', [a, all], [], 'off a *'],
    [
      'to turn on alone where only its https is permitted',
      ['https://b.example/*'],
      ['b.example'],
      'on b',
    ],
  ] as const)('offers %s', (_rule, readable, off, offered) => {
    const short = (patterns: string[]) =>
      patterns.map((one) => /:\/\/(\w|\*)/.exec(one)?.[1]).join(' ');
    const found = Object.entries(readPatterns([...readable], [...off])).map(
      ([id, patterns]) => `${id.replace('turn-', '')} ${short(patterns ?? [])}`,
    );
    expect(found.join(', ')).toBe(offered);
  });

  it('has no entry that would show everywhere for want of a site', () => {
    expect(toMenuEntries({ readable: [], off: [] }, 'en').map(({ id }) => id)).toEqual([
      'look-up',
      'add-own',
    ]);
  });

  it('acts on the page that was clicked', () => {
    const pageUrl = 'https://b.example/news/1';
    expect(toMenuAct({ menuItemId: 'turn-on', pageUrl }, 3)).toEqual({
      act: 'turn',
      host: 'b.example',
      on: true,
    });
    expect(toMenuAct({ menuItemId: 'toggle', pageUrl }, 3)).toEqual({ act: 'toggle' });
    expect(toMenuAct({ menuItemId: 'look-up', pageUrl }, 3)).toEqual({ act: 'look up', tab: 3 });
    expect(toMenuAct({ menuItemId: 'add-own', pageUrl, selectionText: ' 견본랩 ' }, 3)).toEqual({
      act: 'add',
      name: '견본랩',
      url: pageUrl,
    });
    expect(toMenuAct({ menuItemId: 'look-up', pageUrl }, undefined)).toBeNull();
    expect(toMenuAct({ menuItemId: 'somebody else’s', pageUrl }, 3)).toBeNull();
  });
});

describe('keys', () => {
  it.each([
    ['next-name', { act: 'walk', step: 'next' }],
    ['previous-name', { act: 'walk', step: 'previous' }],
    ['open-card', { act: 'walk', step: 'here' }],
    ['toggle-site', { act: 'toggle' }],
    ['unknown', null],
  ])('%s', (command, act) => expect(toCommandAct(command)).toEqual(act));
});
