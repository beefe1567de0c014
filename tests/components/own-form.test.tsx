// @vitest-environment jsdom
// The form of an own entry takes what an entry holds and no more, and says where it is too much.
import { render } from 'preact';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { OwnForm } from '@/components/own/OwnForm';
import type { Bearer } from '@/lib/messages';
import { toEntry, toFields } from '@/lib/own-page/fields';
import { type OwnEntry, ownEntrySchema, ownFactSchema } from '@/lib/pack/own';
import { soon } from '../soon';

const fact = { text: '견본', date: '2026-01-15', url: 'https://a.example/1', title: '견본 기사' };
const entry: OwnEntry = {
  id: 'own-1',
  type: 'company',
  name: '견본랩',
  spellings: [],
  summary: '',
  facts: [],
  note: '',
};

function draw(
  facts: OwnEntry['facts'] = [],
  more: Partial<OwnEntry> = {},
  taken: Bearer[] = [],
  onNote: ((id: string) => void) | null = null,
) {
  const root = document.body.appendChild(document.createElement('div'));
  const onSave = vi.fn();
  const act = () => {};
  const onWrite = vi.fn();
  const given = {
    fields: toFields({ ...entry, facts, ...more }),
    newFact: fact,
    taken,
    onNote,
    onSave,
    onWrite,
  };
  const show = (type: OwnEntry['type']) =>
    render(
      <OwnForm
        {...{ lang: 'ko', heading: '새 항목', ...given, onName: act, onCancel: act }}
        fields={{ ...given.fields, type }}
      />,
      root,
    );
  show(given.fields.type);
  const field = (name: string) => root.querySelector<HTMLInputElement>(`[name=${name}]`);
  const write = (name: string, text: string) => {
    const input = field(name);
    if (input) input.value = text;
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const save = () => root.querySelector('form')?.requestSubmit();
  return { root, onSave, onWrite, field, write, save, show };
}
const isKept = (spellings: string) =>
  v.is(ownEntrySchema, toEntry({ ...toFields(entry), spellings }, fact));
const many = (count: number) => Array.from({ length: count }, (_, i) => `표기${i}`).join(', ');

describe('other spellings', () => {
  it.each([
    ['fifty', many(50), many(51)],
    ['120 characters in one', 'a'.repeat(120), 'a'.repeat(121)],
  ])('are %s at most: more is said at the field, and not saved', async (_most, fits, tooMuch) => {
    expect([isKept(fits), isKept(tooMuch)]).toEqual([true, false]);
    const { field, write, save, onSave, onWrite } = draw();
    write('spellings', tooMuch);
    await soon(() => expect(field('spellings')?.validationMessage).not.toBe(''));
    save();
    expect(onSave).not.toHaveBeenCalled();
    expect(field('spellings')?.validationMessage).toMatch(/50개까지, 하나에 120자까지/);
    write('spellings', fits);
    await soon(() => {
      save();
      expect(onSave).toHaveBeenCalled();
      expect(onWrite).toHaveBeenLastCalledWith({ ...toFields(entry), spellings: fits });
    });
  });
});

describe('what no article could be found to hold', () => {
  const toldIn = (root: HTMLElement) =>
    [...root.querySelectorAll('.caution')].map((one) => one.textContent).join('');

  it.each(['.NET', '뿔', '@나루'])('is told of, once the field is left: %s', async (name) => {
    const { root, field, write } = draw();
    write('name', name);
    expect(toldIn(root)).toBe('');
    field('name')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await soon(() => expect(toldIn(root)).toContain(`찾지 못하는 표기입니다: ${name}.`));
    write('name', '견본나루');
    field('name')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await soon(() => expect(toldIn(root)).toBe(''));
  });

  it('is told of among what is there already, and not what is found without its legal form', () => {
    expect(toldIn(draw([], { name: '(주)견본', spellings: ['뿔', '뿔테'] }).root)).toContain(
      ': 뿔.',
    );
    expect(toldIn(draw([], { name: '㈜견본', type: 'product' }).root)).toContain(': ㈜견본.');
    expect(toldIn(draw([], { name: '뿔', spellings: ['뿔'] }).root)).toContain(': 뿔.');
    expect(toldIn(draw([], { name: '㈜견본' }).root)).toBe('');
  });
});

describe('a name that is known already', () => {
  const kim: Bearer = { id: 'kim', type: 'person', name: { ko: '김견본', en: 'Kim' } };
  const buttons = (root: HTMLElement) =>
    [...root.querySelectorAll('button')].filter((one) => one.textContent?.includes('메모 쓰기'));

  it('is told to lose its card, and a note on that card is offered instead', () => {
    const onNote = vi.fn();
    const { root } = draw([], {}, [kim], onNote);
    expect(root.textContent).toContain('김견본. 저장하면 본문에서는 그 카드 대신');
    const [button, ...others] = buttons(root);
    expect(others).toEqual([]);
    button?.click();
    expect(onNote).toHaveBeenCalledExactlyOnceWith('kim');
  });

  it('offers none where the entry that hides the card is there already', () => {
    expect(buttons(draw([], {}, [kim]).root)).toEqual([]);
  });

  it('gives the entry its kind, and what she wrote meanwhile stays', async () => {
    const { field, write, show } = draw();
    write('summary', '한참 쓴 글');
    show('person');
    await soon(() => expect(field('type')?.value).toBe('person'));
    expect(field('summary')?.value).toBe('한참 쓴 글');
  });
});

describe('facts', () => {
  const newFact = { text: '', date: '2026-11-26', url: 'https://a.example/1', title: '' };
  it.each([
    ['left as they were begun', {}, []],
    ['emptied', { date: ' ', url: '' }, []],
    ['begun and left without a text', { title: '견본 기사' }, [false]],
    ['begun with another day', { date: '2025' }, [false]],
    ['whole', { text: '견본', title: '견본 기사' }, [true]],
  ])('%s are left out only where nothing was written', (_how, written, areKept) => {
    const facts = [{ ...newFact, ...written }];
    const kept = toEntry({ ...toFields(entry), facts }, newFact);
    expect(kept.facts.map((one) => v.is(ownFactSchema, one))).toEqual(areKept);
  });

  const whole = { ...newFact, text: '견본', title: '견본 기사' };

  it.each([
    ['its text', { text: '' }, 'text', /./],
    ['its title', { title: '' }, 'title', /./],
    ['more than blanks in it', { text: ' ' }, 'text', /모두 있어야/],
    ['a day that there is', { date: '2026-02-30' }, 'date', /기준일은 2026-01-15/],
    ['a web address', { url: 'a.example/1' }, 'url', /https:\/\//],
    ['an address of the web', { url: 'ftp://a.example/1' }, 'url', /https:\/\//],
  ])('without %s are not saved, and that is said at the field', async (_what, some, name, said) => {
    const { field, write, save, onSave } = draw([{ ...whole, ...some }]);
    save();
    expect(onSave).not.toHaveBeenCalled();
    expect(field(name)?.validationMessage).toMatch(said);
    write(name, whole[name as keyof typeof whole]);
    await soon(() => expect(field(name)?.validity.valid).toBe(true));
    save();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it.each(['2026.9.10', '2026. 9. 10.', '2026년 9월 10일', ' 2026/09/10 '])(
    'are kept with the day as it is printed: %s',
    (date) => {
      const { field, save, onSave } = draw([{ ...whole, date }]);
      expect(field('date')?.validationMessage).toBe('');
      save();
      expect(onSave).toHaveBeenCalledOnce();
      const kept = toEntry({ ...toFields(entry), facts: [{ ...whole, date }] }, newFact);
      expect(kept.facts).toEqual([{ ...whole, date: '2026-09-10' }]);
    },
  );

  it('that were never begun are in nobody’s way', () => {
    const { save, onSave } = draw([fact]);
    save();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('can be added up to fifty', () => {
    expect(draw(Array(49).fill(fact)).root.textContent).toMatch(/사실 추가/);
    expect(draw(Array(50).fill(fact)).root.textContent).not.toMatch(/사실 추가/);
  });

  it('hold no more than is kept', () => {
    const { field } = draw([fact]);
    expect(['text', 'url', 'title'].map((part) => field(part)?.maxLength)).toEqual(
      Array(3).fill(2000),
    );
  });
});
