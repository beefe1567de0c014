// What the reader asked to add, on its way from the menu to the form: kept for this session, and taken once.
import * as v from 'valibot';
import { browser } from './browser';

const key = 'ownDraft';
const draftSchema = v.object({ name: v.string(), url: v.string(), title: v.string() });

/** The words she selected and asked to add, and the address and title of their page. */
export type OwnDraft = v.InferOutput<typeof draftSchema>;

export async function putDraft(draft: OwnDraft): Promise<void> {
  await browser.storage.session.set({ [key]: draft });
}

export async function takeDraft(): Promise<OwnDraft | null> {
  const kept = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  return v.is(draftSchema, kept) ? kept : null;
}
