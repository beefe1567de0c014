// Answers in the background's place, so that pictures have states that are rare: a message's first answer counts. Knows no message.
import { findBackground } from '../background-worker';
import type { Opened } from '../opened';
import { untilThere } from '../wait-for';

/** `{}` lets the background answer for itself again. A value of `undefined` is a failure. */
export async function answerInstead(opened: Opened, answers: Record<string, unknown>) {
  const worker = await findWorker(opened);
  const replies = Object.entries(answers).map(([name, value]) => [
    name,
    value === undefined ? { ok: false, reason: 'Error' } : { ok: true, value },
  ]);
  await worker.evaluate(`(() => {
    const { onMessage } = chrome.runtime;
    if (globalThis.instead) onMessage.removeListener(globalThis.instead);
    const replies = new Map(${JSON.stringify(replies)});
    globalThis.instead = ({ name }, sender, send) => {
      if (replies.has(name)) send(replies.get(name));
    };
    if (replies.size > 0) onMessage.addListener(globalThis.instead);
  })()`);
}

/** Stands still, as on a computer that is very busy, until what is given back is called. */
export async function holdBackground(opened: Opened): Promise<() => Promise<void>> {
  const session = await (await findWorker(opened)).client;
  await session.send('Debugger.enable');
  await session.send('Debugger.pause');
  return async () => {
    await session.send('Debugger.resume').catch(() => {});
    await session.send('Debugger.disable');
  };
}

/** It may have been stopped: one of our own pages has just woken it. */
const findWorker = (opened: Opened) =>
  untilThere(async () => (await findBackground(opened)?.worker()) ?? null, 'the background');
