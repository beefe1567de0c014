// @vitest-environment jsdom
// The page of the reader's own footnotes, and the keys among the options: what each thing is called.
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { KeysSection } from '@/components/options/KeysSection';
import { OwnPage, type OwnPageProps } from '@/components/own/OwnPage';
import { say } from '@/lib/all-words';
import { entityTypes } from '@/lib/pack/schema';
import type { OwnTable } from '@/lib/table/own';

function draw(vnode: Parameters<typeof render>[0]): HTMLElement {
  const root = document.createElement('div');
  render(vnode, root);
  return root;
}

const act = () => {};
const acts = {
  ...{ onAdd: act, onEdit: act, onNoteInstead: act, onRemove: act, onRemoveNote: act },
  ...{ onCancel: act, onName: act, onSave: act, onWrite: act, onWriteNote: act },
  ...{ onRetry: act, onExport: act, onImport: act, onImportTable: act },
};
const drawOwn = (more: Partial<OwnPageProps>, lang: 'ko' | 'en' = 'ko') =>
  draw(
    <OwnPage
      {...{
        lang,
        state: 'read',
        told: null,
        ...{ editing: { of: 'nothing' }, form: 0, aside: [] },
        names: new Map(),
        ...acts,
      }}
      own={{ format: 1, kind: 'gakju-own', entries: [], notes: [] }}
      {...more}
    />,
  );
const labels = (root: HTMLElement) =>
  [...root.querySelectorAll('#entries .set button')].map((one) => one.getAttribute('aria-label'));

describe('the page of her own', () => {
  const entry: OwnPageProps['own']['entries'][number] = {
    ...{ id: 'own-1', name: '업스테이지', spellings: [], summary: '', facts: [], note: '' },
    type: 'company',
  };
  const own: OwnPageProps['own'] = {
    ...{ format: 1, kind: 'gakju-own' },
    entries: [entry],
    notes: [{ entity: 'upstage', text: '다시 물을 것' }],
  };
  const names = new Map([['upstage', '업스테이지']]);
  const noFact = { text: '', date: '2026-11-01', url: '', title: '' };

  it('calls what is done to an entry and to a note on that very name by different names', () => {
    expect(labels(drawOwn({ own, names }))).toEqual([
      '업스테이지 고치기',
      '업스테이지 삭제',
      '‘업스테이지’\u2060에 관한 메모 고치기',
      '‘업스테이지’\u2060에 관한 메모 삭제',
    ]);
    expect(labels(drawOwn({ own, names }, 'en'))[2]).toBe('Edit Note on “업스테이지”');
  });

  it('says nothing twice: heading over heading, a row and its button', () => {
    const root = drawOwn({});
    const headings = [...root.querySelectorAll('h1, h2')].map((one) => one.textContent?.trim());
    expect(new Set(headings).size).toBe(headings.length);
    const row = root.querySelector('#files .set');
    expect(row?.querySelector('button')?.textContent).not.toBe(
      row?.querySelector('.what')?.textContent,
    );
  });

  it('tells what came of the last act: what can be undone, and what was refused', () => {
    let undone = 0;
    const onUndo = () => void undone++;
    const status = (told: OwnPageProps['told']) =>
      drawOwn({ told }, 'en').querySelector('[role=status]');
    const removed = status({ of: 'removedNote', name: 'Upstage', onUndo });
    expect(removed?.textContent).toBe('The note on “Upstage” was deleted. Undo');
    removed?.querySelector('button')?.click();
    expect(undone).toBe(1);
    const refused = status({ of: 'many', most: 5000 });
    expect(refused?.textContent).toContain('There is room for 5,000 entries');
    expect(refused?.className).toBe('caution');
    expect(status({ of: 'saved' })?.className).toBe('about');
  });

  it('offers to try again, and nothing that would change it, while it is not loaded', () => {
    const root = drawOwn({ state: 'away' });
    expect(root.textContent).toContain('불러오지 못했습니다');
    expect(root.textContent).not.toContain('읽지 못했습니다');
    expect([...root.querySelectorAll('button, input')].map((it) => it.textContent)).toEqual([
      '다시 시도',
    ]);
  });

  it('says what came of the last act under the form it was pressed in', () => {
    const fields = { ...entry, id: 'own-2', name: '', spellings: '' };
    const root = drawOwn({
      told: { of: 'bad' },
      editing: { of: 'entry', fields, newFact: noFact, taken: [], usualType: null },
    });
    const status = root.querySelector('.own-form + [role=status]');
    expect(status?.textContent).toContain('확인해야 합니다');
  });

  it.each([
    ['새 항목', 'own-2'],
    ['업스테이지 고치기', 'own-1'],
  ])('heads the form of an entry: %s', (heading, id) => {
    const fields = { ...entry, id, name: '쓰는 이름', spellings: '' };
    const root = drawOwn({
      own,
      editing: { of: 'entry', fields, newFact: noFact, taken: [], usualType: null },
    });
    expect(root.querySelector('form h2')?.textContent).toBe(heading);
  });

  it.each([
    ['ko', '2행: 모르는 종류입니다: 사람. 다음 가운데 하나를 씁니다: 기업, 인물, 제품, '],
    ['en', 'Line 2: Unknown type: 사람. Use one of: company, person, product, '],
  ] as const)('says which kinds a table may name: %s', (lang, said) => {
    const table: OwnTable = { ok: false, problems: [{ line: 2, why: 'type', detail: '사람' }] };
    const root = drawOwn({ editing: { of: 'table', table, again: () => table } }, lang);
    const told = root.querySelector('.own-form li')?.textContent ?? '';
    expect(told.startsWith(said)).toBe(true);
    for (const type of entityTypes) expect(told).toContain(say(lang, `type.${type}`).toLowerCase());
  });

  it.each([
    ['뿔', [], true],
    ['.NET', ['닷넷'], false],
    ['(주)견본', [], false],
  ])('marks in the list and in a table what is never found: %s', (name, spellings, isMarked) => {
    const one = { ...entry, name, spellings };
    const table: OwnTable = { ok: true, entries: [{ entry: one, isNew: true }] };
    for (const root of [
      drawOwn({ own: { ...own, entries: [one] } }),
      drawOwn({ editing: { of: 'table', table, again: () => table } }),
    ])
      expect(root.textContent?.includes('찾지 못하는 이름')).toBe(isMarked);
  });

  it('calls a table that waits by what it is', () => {
    const table: OwnTable = { ok: true, entries: [] };
    const root = drawOwn({ aside: [{ of: 'table', table, again: () => table }] });
    expect(root.textContent).toContain('남아 있습니다: 표에서 읽은 항목.');
  });

  it('offers nothing to cancel where a table brings nothing', () => {
    const table: OwnTable = { ok: false, problems: [{ line: 2, why: 'name', detail: '' }] };
    const root = drawOwn({ editing: { of: 'table', table, again: () => table } });
    expect(root.querySelector('.own-form .btn')?.textContent).toBe('닫기');
  });
});

it('the keys stand in their own order, not in the alphabet’s', () => {
  const commands = ['_execute_action', 'next-name', 'open-card', 'previous-name', 'toggle-site'];
  const root = draw(
    <KeysSection
      lang="en"
      commands={commands.map((name) => ({ name, shortcut: '' }))}
      onOpenShortcuts={null}
    />,
  );
  const rows = [...root.querySelectorAll('.what')].map((one) => one.textContent);
  expect(rows.slice(0, -1)).toEqual([
    say('en', 'ext.command_next'),
    say('en', 'ext.command_previous'),
    say('en', 'ext.command_card'),
    say('en', 'options.openPopup'),
    say('en', 'ext.command_toggle'),
  ]);
});
