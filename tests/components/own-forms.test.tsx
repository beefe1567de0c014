// @vitest-environment jsdom
// One form after the other on the page of her own footnotes: each shows what is its own, and what she wrote in it.
import { render } from 'preact';
import { expect, it } from 'vitest';
import { OwnPage } from '@/components/own/OwnPage';
import { createOwnWork } from '@/lib/own-page/own-work';
import { createAsk } from '../ask';
import { entryOf, ownOf } from '../own-page/small-own';
import { soon } from '../soon';

const solar = { ko: '솔라', en: 'Solar' };

/** The page at work, over two entries, and notes on two who are called the same. */
async function open() {
  const notes = ['solar-a', 'solar-b'].map((entity) => ({ entity, text: `${entity}의 메모` }));
  const { ask } = createAsk({
    readOwn: () => ownOf([entryOf('a'), entryOf('b')], notes),
    findBearers: () => [],
    readEntity: (id) => ({
      ...{ sources: {}, related: {}, checkedAt: '2026-11-01' },
      entity: {
        ...{ id, type: 'model', name: solar, spellings: { ko: [], en: [] }, ambiguous: [] },
        ...{ anchor: false, summary: solar, facts: [], events: [], relations: [] },
        confidence: 'high',
      },
    }),
  });
  const root = document.body.appendChild(document.createElement('div'));
  const act = () => {};
  const work = createOwnWork({
    ask,
    readNames: async (ids) => new Map(ids.map((id) => [id, solar.ko])),
    readRaw: async () => null,
    save: () => {},
    draw: () => {
      const acts = {
        ...{
          onAdd: act,
          onEdit: act,
          onNoteInstead: act,
          onRemove: act,
          onRemoveNote: act,
          onRetry: act,
          onExport: act,
        },
        ...{ onImport: act, onImportTable: act, onName: act, onSave: act },
      };
      const { cancel: onCancel, write: onWrite, writeNote: onWriteNote } = work;
      const given = { ...acts, onCancel, onWrite, onWriteNote };
      render(<OwnPage lang="ko" {...work.readShown()} {...given} />, root);
    },
    onForm: act,
  });
  await work.read();
  const field = (name: string) => root.querySelector<HTMLTextAreaElement>(`[name=${name}]`);
  const write = (name: string, text: string) => {
    const it = field(name);
    if (it) it.value = text;
    it?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  return { root, work, field, write };
}

it('a note’s form shows that note, where another name is called the same', async () => {
  const { work, field } = await open();
  await work.open('solar-a');
  expect(field('note')?.value).toBe('solar-a의 메모');
  await work.open('solar-b');
  await soon(() => expect(field('note')?.value).toBe('solar-b의 메모'));
});

it('what was half written is told of while another form is open, and there again after it', async () => {
  const { root, work, field, write } = await open();
  await work.open('own-a');
  write('summary', '한참 쓴 글');
  await work.open('own-b');
  await soon(() => expect(field('name')?.value).toBe('b'));
  expect(field('summary')?.value).toBe('');
  expect(root.textContent).toContain('쓰던 내용은 남아 있습니다: a.');
  work.cancel();
  await soon(() => expect(field('summary')?.value).toBe('한참 쓴 글'));
  expect(root.textContent).not.toContain('쓰던 내용은');
});
