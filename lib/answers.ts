// How questions from other contexts are heard and answered. Knows the browser's messaging, not what answers mean.
import { browser, type Sender } from './browser';
import type { Reply } from './messages';

/** Who asks: the tab and the page's address, where it is one. */
export type Asker = { tab: number | null; url: string | null };

export type Answers<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: [...A, asker: Asker]) => R | Promise<R>
    : never;
};

type Listening = {
  to: 'background' | 'page';
  /** Is it one of ours, asked as it should be? `isOurPage`: by a page of the extension's own. */
  isAsked(name: string, args: unknown[], isOurPage: boolean): boolean;
};

/**
 * One listener for the whole set: with several, one that does not own a message could answer it first. Messages of
 * another shape, or from anyone but this extension, get no answer.
 */
export function answerAll({ to, isAsked }: Listening, answers: object, signal?: AbortSignal): void {
  const listen = (message: unknown, sender: Sender, sendResponse: (reply: Reply) => void) => {
    if (sender.id !== browser.runtime.id || !isQuestion(message) || message.to !== to)
      return undefined;
    const { name, args } = message;
    const isOurPage = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    if (!isAsked(name, args, isOurPage)) return undefined;
    const question = (answers as Record<string, (...args: unknown[]) => unknown>)[name];
    // The async function makes a native promise of a Dexie one, and the browser waits for `true` in any case.
    (async () => question?.(...args, { tab: sender.tab?.id ?? null, url: sender.url ?? null }))()
      .then((value) => sendResponse({ ok: true, value }))
      // Sending throws too, where the answer cannot be cloned. The name alone: a message may carry the page's words.
      .catch((error: unknown) =>
        sendResponse({ ok: false, reason: error instanceof Error ? error.name : 'Error' }),
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listen as never);
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listen as never),
  );
}

type Question = { to: unknown; name: string; args: unknown[] };

function isQuestion(message: unknown): message is Question {
  if (typeof message !== 'object' || message === null) return false;
  const { name, args } = message as Partial<Question>;
  return typeof name === 'string' && Array.isArray(args);
}
