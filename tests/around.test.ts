// What stands around the card: the icon's badge, the context menu's entries, the reader's keys.
import './extension-api';
import { describe, expect, it } from 'vitest';
import { toBadge } from '@/lib/badge';
import { toCommandAct } from '@/lib/commands';
import { toEntries, toMenuAct } from '@/lib/menus';

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
});

describe('the context menu', () => {
  const sites = { readable: ['*://a.example/*', '*://b.example/*'], off: ['b.example'] };

  it('offers to turn off where a site is read, and on where it was turned off', () => {
    const patterns = Object.fromEntries(
      toEntries(sites, 'ko').map(({ id, documentUrlPatterns }) => [id, documentUrlPatterns]),
    );
    expect(patterns['turn-off']).toEqual(['*://a.example/*']);
    expect(patterns['turn-on']).toEqual(['*://b.example/*']);
  });

  it('has no entry that would show everywhere for want of a site', () => {
    expect(toEntries({ readable: [], off: [] }, 'en').map(({ id }) => id)).toEqual([
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
