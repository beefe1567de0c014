// Settings come back from a file as they went, or not at all.
import './extension-api';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '@/lib/settings';
import { parseSettingsFile, toSettingsFile } from '@/lib/settings-file';

const chosen = parseSettings({
  sitesOff: ['a.example'],
  marks: 'every',
  markColor: 'plum',
  openBy: 'key',
  muted: [{ scope: 'everywhere', entity: 'naver' }],
});
const change = (settings: object) =>
  JSON.stringify({ kind: 'gakju-settings', format: 1, settings });

describe('a settings file', () => {
  it('brings back what was taken along', () => {
    expect(parseSettingsFile(toSettingsFile(chosen))).toEqual({ ok: true, settings: chosen });
  });

  it('gives what it does not name its default', () => {
    expect(parseSettingsFile(change({ marks: 'never' }))).toEqual({
      ok: true,
      settings: parseSettings({ marks: 'never' }),
    });
  });

  it.each([
    ['no JSON', '{', { why: 'json', part: '' }],
    ['an empty file', '', { why: 'json', part: '' }],
    ['another file', '{"name":"x"}', { why: 'kind', part: '' }],
    [
      'a later format',
      '{"kind":"gakju-settings","format":2,"settings":{}}',
      { why: 'kind', part: '' },
    ],
    ['a wrong value', change({ marks: 'often' }), { why: 'part', part: 'marks' }],
    ['a wrong place', change({ sitesOff: ['a', 7] }), { why: 'part', part: 'sitesOff.1' }],
  ])('is refused with its reason: %s', (_what, text, refusal) => {
    expect(parseSettingsFile(text)).toEqual({ ok: false, refusal });
  });
});
