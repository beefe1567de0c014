// What the background answers, and whom. Knows who asks, not what answers mean.
import * as v from 'valibot';
import { type Answers, answerAll } from './answers';
import { askedByPages, backgroundArguments } from './message-arguments';
import type { ToBackground } from './messages';

/** A page that has taken its content script over may read what every page may, and change nothing. */
export const answerBackground = (answers: Answers<ToBackground>, signal?: AbortSignal): void =>
  answerAll(
    {
      to: 'background',
      isAsked: (name, args, isOurPage) =>
        (isOurPage || askedByPages.includes(name)) &&
        Object.hasOwn(backgroundArguments, name) &&
        v.is(backgroundArguments[name as keyof ToBackground], args),
    },
    answers,
    signal,
  );
