// Settings as a file, back from one, and started over.
import '../extension-api';
import { describe, expect, it } from 'vitest';

const { createBackup } = await import('@/lib/options/backup');
const { parseSettings } = await import('@/lib/settings');
const { toSettingsFile } = await import('@/lib/settings-file');

const chosen = parseSettings({ markStyle: 'solid', sitesOff: ['n.news.naver.com'] });
const fileOf = (text: string) => ({ text: async () => text });

function open({ keeps = true } = {}) {
  const page = { settings: chosen, saved: '', keeps, told: [] as unknown[] };
  const backup = createBackup({
    readSettings: () => page.settings,
    replace: async (next) => {
      if (page.keeps) page.settings = next;
      return page.keeps;
    },
    save: (text) => {
      page.saved = text;
    },
    draw: () => page.told.push(backup.readOutcome()?.of ?? null),
  });
  return { page, backup };
}

describe('the backup', () => {
  it('brings back what it saved', async () => {
    const { page, backup } = open();
    backup.exportAll();
    page.settings = parseSettings(undefined);
    await backup.importFile(fileOf(page.saved));
    expect(page.settings).toEqual(chosen);
    expect(page.told).toEqual(['exported', 'imported']);
  });

  it.each([
    ['is no JSON', fileOf('{'), 'json'],
    ['is something else', fileOf('{}'), 'kind'],
    ['cannot be read', { text: () => Promise.reject(new Error('gone')) }, 'unread'],
  ])('says why, and changes nothing, where a file %s', async (_what, file, why) => {
    const { page, backup } = open();
    await backup.importFile(file);
    expect(backup.readOutcome()).toMatchObject({ of: 'refused', why });
    expect(page.settings).toBe(chosen);
  });

  it('starts over, and takes that back', async () => {
    const { page, backup } = open();
    await backup.reset();
    expect(page.settings).toEqual(parseSettings(undefined));
    const outcome = backup.readOutcome();
    if (outcome?.of !== 'reset') throw new Error('nothing to undo');
    outcome.onUndo();
    await Promise.resolve();
    expect(page.settings).toBe(chosen);
    expect(page.told).toEqual(['reset', 'undone']);
  });

  it('takes back the first of two presses, and brings back what was there before it', async () => {
    const { page, backup } = open();
    await backup.reset();
    await backup.reset();
    const outcome = backup.readOutcome();
    if (outcome?.of !== 'reset') throw new Error('nothing to undo');
    outcome.onUndo();
    await Promise.resolve();
    expect(page.settings).toBe(chosen);
  });

  it('brings back no more than what was there, where the usual was chosen again', async () => {
    const { page, backup } = open();
    await backup.reset();
    const usual = parseSettings(undefined);
    await backup.importFile(fileOf(toSettingsFile(usual)));
    await backup.reset();
    const outcome = backup.readOutcome();
    if (outcome?.of !== 'reset') throw new Error('nothing to undo');
    outcome.onUndo();
    await Promise.resolve();
    expect(page.settings).toEqual(usual);
  });

  it('says nothing of its own where a change was not kept', async () => {
    const { page, backup } = open();
    backup.exportAll();
    page.keeps = false;
    await backup.reset();
    expect(backup.readOutcome()).toBe(null);
    backup.exportAll();
    await backup.importFile(fileOf(page.saved));
    expect(backup.readOutcome()).toBe(null);
  });
});
