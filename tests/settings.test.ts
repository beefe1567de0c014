// The reader's choices survive whatever stands in storage.
import './extension-api';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '@/lib/settings';

describe('settings', () => {
  it('start with quiet marks, opened by resting on a name', () => {
    expect(parseSettings(undefined)).toMatchObject({
      sitesOff: [],
      marks: 'paragraph',
      openBy: 'hover',
      openAfterMs: 400,
      cardLang: 'page',
      muted: [],
    });
  });

  it('keep what is readable and start over with what is not', () => {
    const settings = parseSettings({ sitesOff: ['a.example'], marks: 'often', openAfterMs: -5 });
    expect(settings.sitesOff).toEqual(['a.example']);
    expect(settings.marks).toBe('paragraph');
    expect(settings.openAfterMs).toBe(400);
  });

  it('keep every entry of a list that is readable, whatever stands beside it', () => {
    const muted = [
      { scope: 'everywhere', entity: 'kt' },
      { scope: 'domain', entity: 'naver' },
    ];
    expect(
      parseSettings({ sitesOff: ['a.example', 5, 'b.example'], muted: [...muted, null] }),
    ).toMatchObject({ sitesOff: ['a.example', 'b.example'], muted: [muted[0]] });
  });

  it.each([null, 'x', 7, [], { muted: [{ scope: 'world' }] }, { markColor: 'url(//x)' }])(
    'survive %j',
    (input) => expect(parseSettings(input)).toEqual(parseSettings(undefined)),
  );
});
