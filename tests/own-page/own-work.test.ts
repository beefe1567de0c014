// The work on her own footnotes: handed on, told of, taken back, and refused with the reason.
import { describe, expect, it } from 'vitest';
import { createOwnAnswers } from '@/lib/own-answers';
import { toFields } from '@/lib/own-page/fields';
import { createOwnWork, type OwnWork } from '@/lib/own-page/own-work';
import { mostOwn, type Own, type OwnEntry } from '@/lib/pack/own';
import { createAsk } from '../ask';
import { heldFile } from '../held-file';
import { entryOf, ownOf } from './small-own';

const upstage = { ko: '업스테이지', en: 'Upstage' };
const bearer = { id: 'upstage', type: 'model', name: upstage } as const;

type Background = {
  kept: Own | null;
  isFull: boolean;
  isAway?: boolean;
  raw?: unknown;
  isStuck?: boolean;
};

/** A page, and its background that has `kept` (null: it cannot be read), and keeps what it is told unless it `isFull`. */
const open = (kept: Own | null) => openAt({ kept, isFull: false });

async function openAt(background: Background) {
  const read = async () => {
    if (!background.kept) throw new Error('cannot be read');
    return background.kept;
  };
  const answers = createOwnAnswers(
    {
      read,
      change: async (to) => {
        if (background.isFull) throw new Error('not kept');
        background.kept = to(await read());
      },
      mend: async (fresh) => {
        background.kept = fresh;
      },
    },
    async () => {},
  );
  const readOwn = async () => {
    if (background.isAway) throw new Error('Could not establish connection');
    return answers.readOwn();
  };
  const { ask, asked } = createAsk({
    ...answers,
    readOwn,
    findBearers: (name) => (name === upstage.ko ? [bearer] : []),
  });
  const page = { draws: 0, forms: 0, saved: [] as unknown[] };
  const work = createOwnWork({
    ask,
    readNames: async (ids) => new Map(ids.map((id) => [id, upstage.ko])),
    readRaw: async () => {
      if (background.isStuck) throw new Error('cannot be read at all');
      return background.raw;
    },
    save: (...file) => page.saved.push(file),
    draw: () => void page.draws++,
    onForm: () => void page.forms++,
  });
  await work.read();
  return { background, work, asked, page };
}

function undo({ readShown }: OwnWork) {
  const { told } = readShown();
  if (!told || !('onUndo' in told) || !told.onUndo) throw new Error('nothing can be undone');
  told.onUndo();
}
const writeEntry = (work: OwnWork, entry: OwnEntry) => {
  work.add(null);
  work.write(toFields(entry));
  return work.save();
};
const writeNote = async (work: OwnWork, text: string) => {
  await work.open(note.entity);
  work.writeNote(text);
  await work.save();
};
const settle = () => new Promise((resolve) => setTimeout(resolve));
const file = (name: string, text: string) => new File([text], name);
const note = { entity: 'upstage', text: '다시 물을 것' };

describe('the form', () => {
  it('of a new entry brings what was selected, and the page it was selected on', async () => {
    const { work } = await open(ownOf([]));
    work.add({ name: upstage.ko, url: 'https://a.example/1', title: '견본 기사' });
    await settle();
    expect(work.readShown().editing).toMatchObject({
      fields: { name: upstage.ko, type: 'model' },
      newFact: { text: '', url: 'https://a.example/1', title: '견본 기사' },
      taken: [bearer],
    });
  });

  it('with a name that was brought stays where the next one is brought', async () => {
    const { work } = await open(ownOf([]));
    const draft = { name: '견본나래', url: '', title: '' };
    const readName = () => {
      const { editing } = work.readShown();
      return editing.of === 'entry' && editing.fields.name;
    };
    work.add(draft);
    work.add({ ...draft, name: '견본마루' });
    expect(readName()).toBe('견본마루');
    work.cancel();
    expect(readName()).toBe('견본나래');
    work.cancel();
    work.add(null);
    work.add(draft);
    work.cancel();
    expect(readName()).toBe(false);
  });

  it('that she opened while a note was on its way stays', async () => {
    const { work } = await open(ownOf([entryOf('a')], [note]));
    const coming = work.open(note.entity);
    await work.open('own-a');
    await coming;
    expect(work.readShown().editing).toMatchObject({ of: 'entry', fields: { id: 'own-a' } });
  });

  it('of what is no entry of hers is that of her note, by its id where nothing is known', async () => {
    const { work } = await open(ownOf([entryOf('a')], [note]));
    await work.open('own-a');
    expect(work.readShown().editing).toMatchObject({ of: 'entry', fields: { id: 'own-a' } });
    await work.open('upstage');
    const name = { ko: 'upstage', en: 'upstage' };
    expect(work.readShown().editing).toEqual({ of: 'note', name, ...note });
  });

  it('of a note instead of an entry takes its place, and that is no more than a name', async () => {
    const { work } = await open(ownOf([]));
    work.add({ name: upstage.ko, url: '', title: '' });
    await work.open('upstage', true);
    expect(work.readShown()).toMatchObject({
      editing: { of: 'note', entity: 'upstage' },
      aside: [],
    });
  });

  it('closes once it is kept, and is told as saved', async () => {
    const { background, work } = await open(ownOf([]));
    await writeEntry(work, entryOf('a'));
    expect(work.readShown()).toMatchObject({ editing: { of: 'nothing' }, told: { of: 'saved' } });
    expect(background.kept?.entries).toEqual([entryOf('a')]);
  });

  it('stays open where it could not be kept', async () => {
    const { background, work } = await open(ownOf([]));
    background.isFull = true;
    await writeNote(work, note.text);
    expect(work.readShown()).toMatchObject({ editing: { of: 'note' }, told: { of: 'failed' } });
  });

  it.each([
    ['is incomplete', ownOf([]), entryOf('a', ''), 'bad'],
    ['would be one too many', ownOf(many()), entryOf('a'), 'many'],
  ])('that %s is not handed on, and told why', async (_what, kept, entry, why) => {
    const { work, asked } = await open(kept);
    await writeEntry(work, entry);
    expect(work.readShown().told).toMatchObject({ of: why });
    expect(asked.join()).not.toContain('changeOwn');
  });
});

describe('while the background is away', () => {
  it('nothing counts as lost, and it is there once it answers', async () => {
    const background: Background = { kept: ownOf([entryOf('a')]), isFull: false, isAway: true };
    const { work } = await openAt(background);
    expect(work.readShown()).toMatchObject({ state: 'away', own: ownOf([]) });
    background.isAway = false;
    await work.read();
    expect(work.readShown()).toMatchObject({ state: 'read', own: ownOf([entryOf('a')]) });
  });

  it('what was read before stays', async () => {
    const background: Background = { kept: ownOf([entryOf('a')]), isFull: false };
    const { work } = await openAt(background);
    background.isAway = true;
    await work.read();
    expect(work.readShown()).toMatchObject({ state: 'read', own: ownOf([entryOf('a')]) });
  });
});

describe('an export', () => {
  it.each([
    ['what she has', ownOf([entryOf('a')]), 'gakju-own.json', ownOf([entryOf('a')])],
    ['what cannot be read, as it is', null, 'gakju-own-unread.json', 'cut sho'],
  ])('is of %s', async (_what, kept, name, content) => {
    const { work, page } = await openAt({ kept, isFull: false, raw: 'cut sho' });
    await work.exportAll();
    expect(page.saved).toEqual([[name, content]]);
  });

  it('that storage does not give is told', async () => {
    const { work, page } = await openAt({ kept: null, isFull: false, isStuck: true });
    await work.exportAll();
    expect(page.saved).toEqual([]);
    expect(work.readShown().told).toEqual({ of: 'unexported' });
  });
});

describe('in two tabs', () => {
  const toNote = (text: string) => ownOf([], [{ ...note, text }]);
  /** The page twice, the note in it once. */
  async function openTwo(text: string) {
    const background: Background = { kept: toNote(text), isFull: false };
    const [older, newer] = [await openAt(background), await openAt(background)];
    return { background, older: older.work, newer: newer.work };
  }

  it('a form opens with what the other has saved', async () => {
    const { older, newer } = await openTwo('첫 메모');
    await writeNote(newer, '더 쓴 메모');
    await older.open('upstage');
    expect(older.readShown().editing).toMatchObject({ text: '더 쓴 메모' });
  });

  it('what was written over something else than there is by now is refused once, and shown', async () => {
    const { background, older, newer } = await openTwo('첫 메모');
    await older.open('upstage');
    await writeNote(newer, '더 쓴 메모');
    older.writeNote('첫 메모 한 마디');
    await older.save();
    expect(background.kept).toEqual(toNote('더 쓴 메모'));
    expect(older.readShown()).toMatchObject({
      ...{ own: toNote('더 쓴 메모'), editing: { of: 'note' }, told: { of: 'overtaken' } },
    });
    older.writeNote('더 쓴 메모 한 마디');
    await older.save();
    expect(background.kept).toEqual(toNote('더 쓴 메모 한 마디'));
    expect(older.readShown()).toMatchObject({ editing: { of: 'nothing' }, told: { of: 'saved' } });
  });

  it('what the other has changed is not deleted unseen', async () => {
    const { background, older, newer } = await openTwo('첫 메모');
    await writeNote(newer, '더 쓴 메모');
    await older.removeNote('upstage');
    expect(older.readShown()).toMatchObject({
      own: toNote('더 쓴 메모'),
      told: { of: 'overtaken' },
    });
    await older.removeNote('upstage');
    expect(background.kept).toEqual(ownOf([]));
  });

  it('a table that is shown leaves what the other has written meanwhile', async () => {
    const background: Background = { kept: ownOf([entryOf('a')]), isFull: false };
    const { work } = await openAt(background);
    await work.importFile(file('names.csv', 'name,summary\na,표의 설명\n'));
    background.kept = ownOf([{ ...entryOf('a'), note: '다른 탭의 메모' }]);
    await work.importTable();
    expect(background.kept.entries).toEqual([
      { ...entryOf('a'), summary: '표의 설명', note: '다른 탭의 메모' },
    ]);
  });
});

describe('what is deleted', () => {
  it('comes back with undo, and the form that is open meanwhile stays', async () => {
    const { background, work } = await open(ownOf([entryOf('a'), entryOf('b')]));
    await work.open('own-b');
    await work.remove(entryOf('a'));
    expect(work.readShown().told).toMatchObject({ of: 'removed', name: 'a' });
    expect(background.kept?.entries).toEqual([entryOf('b')]);
    undo(work);
    await settle();
    expect(background.kept?.entries).toEqual([entryOf('b'), entryOf('a')]);
    expect(work.readShown()).toMatchObject({
      editing: { of: 'entry', fields: { id: 'own-b' } },
      told: { of: 'undone' },
    });
  });

  it('closes its own form: nothing there could bring it back', async () => {
    const { work } = await open(ownOf([entryOf('a')], [note]));
    await work.open('own-a');
    await work.remove(entryOf('a'));
    expect(work.readShown().editing).toEqual({ of: 'nothing' });
    await work.open(note.entity);
    await work.removeNote(note.entity);
    expect(work.readShown().editing).toEqual({ of: 'nothing' });
  });

  it('is told as a note where it is one, by its name, and comes back with its text', async () => {
    const { background, work } = await open(ownOf([], [note]));
    await work.removeNote('upstage');
    expect(work.readShown().told).toMatchObject({ of: 'removedNote', name: upstage.ko });
    expect(background.kept?.notes).toEqual([]);
    undo(work);
    await settle();
    expect(background.kept?.notes).toEqual([note]);
  });

  it('is still shown where that was not kept', async () => {
    const { background, work } = await open(ownOf([entryOf('a')]));
    background.isFull = true;
    await work.remove(entryOf('a'));
    expect(work.readShown()).toMatchObject({ own: background.kept, told: { of: 'failed' } });
  });
});

describe('a file', () => {
  const exported = file('gakju-own.json', JSON.stringify(ownOf([entryOf('a')], [note])));
  const table = file('names.csv', '이름\n견본고개\n');

  it('that this page has exported comes in at once, and is counted', async () => {
    const { background, work, page } = await open(ownOf([entryOf('b')]));
    await work.importFile(exported);
    expect(background.kept).toEqual(ownOf([entryOf('b'), entryOf('a')], [note]));
    expect(work.readShown().told).toMatchObject({ of: 'imported', entries: 1, notes: 1 });
    expect(page.forms).toBe(0);
  });

  it('that was brought goes again with undo, and what it changed is as it was', async () => {
    const before = ownOf([entryOf('b'), entryOf('a', '먼저 쓴 이름')], [{ ...note, text: '먼저' }]);
    const { background, work } = await open(before);
    await work.importFile(exported);
    expect(background.kept?.entries).toEqual([entryOf('b'), entryOf('a')]);
    undo(work);
    await settle();
    expect(background.kept).toEqual(before);
    expect(work.readShown().told).toEqual({ of: 'undone' });
  });

  it('that is a table is shown first, and comes in when she says so', async () => {
    const { background, work, page } = await open(ownOf([]));
    await work.importFile(table);
    const { editing } = work.readShown();
    if (editing.of !== 'table' || !editing.table.ok) throw new Error('no table is shown');
    expect(page.forms).toBe(1);
    expect(background.kept).toEqual(ownOf([]));
    await work.importTable();
    expect(background.kept?.entries).toMatchObject([{ name: '견본고개' }]);
    expect(work.readShown().editing).toEqual({ of: 'nothing' });
  });

  it('that is a table is there again once a note is written', async () => {
    const { work } = await open(ownOf([]));
    await work.importFile(table);
    expect(work.isHalfWritten()).toBe(true);
    await work.open(note.entity);
    expect(work.readShown()).toMatchObject({ editing: { of: 'note' }, aside: [{ of: 'table' }] });
    work.cancel();
    expect(work.readShown()).toMatchObject({ editing: { of: 'table' }, aside: [] });
    work.cancel();
    expect(work.isHalfWritten()).toBe(false);
  });

  it('that is a table takes the place of the one before', async () => {
    const { work } = await open(ownOf([]));
    await work.importFile(table);
    await work.importFile(file('more.csv', '이름\n견본나루\n'));
    const { editing, aside } = work.readShown();
    expect(editing).toMatchObject({ table: { entries: [{ entry: { name: '견본나루' } }] } });
    expect(aside).toEqual([]);
  });

  it('that is a table which brings nothing is not kept for later', async () => {
    const { work } = await open(ownOf([]));
    await work.importFile(file('names.csv', '이름\n'));
    expect(work.isHalfWritten()).toBe(false);
  });

  it('takes the place of what cannot be read', async () => {
    const { background, work, asked } = await open(null);
    expect(work.readShown().state).toBe('lost');
    await work.importFile(exported);
    expect(background.kept).toEqual(ownOf([entryOf('a')], [note]));
    expect(work.readShown()).toMatchObject({
      ...{ state: 'read', told: { of: 'imported', onUndo: null } },
    });
    expect(asked.join()).not.toContain('changeOwn');
  });

  it.each([
    ['is something else', file('a.json', '{}'), 'refused'],
    ['another program holds', heldFile('a.csv'), 'unread'],
    ['would bring too many', file('a.json', JSON.stringify(ownOf([entryOf('z')]))), 'many'],
  ])('that %s changes nothing, and is told why', async (_what, other, why) => {
    const { work, asked } = await open(ownOf(many()));
    await work.importFile(other);
    expect(work.readShown().told).toMatchObject({ of: why });
    expect(asked.join()).not.toContain('changeOwn');
  });
});

/** As many as there may be. */
function many(): OwnEntry[] {
  return Array.from({ length: mostOwn }, (_, i) => entryOf(`many-${i}`));
}
