// @vitest-environment jsdom
// Where the keyboard goes on when the form, the row or the button that it stood on is gone.
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { OwnPage } from '@/components/own/OwnPage';
import { createKeepFocus } from '@/entrypoints/own/keep-focus';
import { createOwnAnswers } from '@/lib/own-answers';
import { createOwnWork, type OwnWork } from '@/lib/own-page/own-work';
import type { Own } from '@/lib/pack/own';
import { createAsk } from '../ask';
import { soon } from '../soon';
import { entryOf, ownOf } from './small-own';

let root: HTMLElement;
beforeEach(() => {
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
});

/** The page with these entries, drawn as its entrypoint draws it. */
async function open(...ids: string[]): Promise<OwnWork> {
  let kept: Own = ownOf(ids.map((id) => entryOf(id)));
  const answers = createOwnAnswers(
    {
      read: async () => kept,
      change: async (to) => {
        kept = to(kept);
        // The page hears of it before it has its answer, as it listens to what is stored.
        await work.read();
        draw();
      },
      mend: async () => {},
    },
    async () => {},
  );
  const act = () => {};
  const keepFocus = createKeepFocus(document);
  const draw = () =>
    keepFocus(() =>
      render(
        <OwnPage
          lang="ko"
          {...work.readShown()}
          {...{
            onAdd: act,
            onEdit: act,
            onNoteInstead: act,
            onName: act,
            onWrite: act,
            onWriteNote: act,
          }}
          {...{ onRemoveNote: act, onRetry: act, onExport: act, onImport: act }}
          onSave={() => void work.save()}
          onCancel={work.cancel}
          onRemove={(entry) => void work.remove(entry)}
          onImportTable={act}
        />,
        root,
      ),
    );
  const work = createOwnWork({
    ask: createAsk({ ...answers, findBearers: () => [] }).ask,
    readNames: async () => new Map(),
    readRaw: async () => null,
    save: act,
    draw,
    onForm: act,
  });
  await work.read();
  draw();
  return work;
}
const find = (part: string) => {
  const found = root.querySelector<HTMLElement>(part);
  if (!found) throw new Error(`there is no ${part}`);
  return found;
};
const press = (part: string) => {
  find(part).focus();
  find(part).click();
};
/** Half written, as with a name that she selected. */
const write = (work: OwnWork, name: string) => work.add({ name, url: '', title: '' });
const stands = (part: string) => soon(() => expect(document.activeElement).toBe(find(part)));

describe('the keyboard goes on', () => {
  it('at the list from a form that is kept, or left', async () => {
    const work = await open();
    write(work, 'a');
    press('[type=submit]');
    await stands('#entries h2');
    write(work, 'b');
    press('.own-form .acts [type=button]');
    await stands('#entries h2');
  });

  it('at the form that comes back in the place of another', async () => {
    const work = await open();
    write(work, 'a');
    write(work, 'b');
    press('[type=submit]');
    await stands('.own-form [name]');
  });

  it('at what takes back from a row that is deleted, and from there at the list', async () => {
    const work = await open('a', 'b');
    write(work, 'c');
    press('#entries .set button:last-of-type');
    await stands('[role=status] button');
    work.cancel();
    press('[role=status] button');
    await stands('#entries h2');
  });

  it('nowhere else where it stands on something still', async () => {
    const work = await open('a', 'b');
    find('#import').focus();
    await work.remove(entryOf('a'));
    expect(document.activeElement).toBe(find('#import'));
  });
});
