// What a page may be asked, and with what. Checked by hand: a page's script does not carry a library for five questions.
import { type Answers, answerAll } from './answers';
import type { ToPage, WalkStep } from './messages';

const steps: readonly unknown[] = ['next', 'previous', 'here'] satisfies WalkStep[];
const isText = (value: unknown, longest: number): boolean =>
  typeof value === 'string' && value.length <= longest;
const areOrigins = (value: unknown): boolean =>
  Array.isArray(value) && value.every((origin) => isText(origin, 300));

const checks: Record<keyof ToPage, (args: unknown[]) => boolean> = {
  readCast: ({ length }) => length === 0,
  revealMention: ([id, ...more]) => isText(id, 200) && more.length === 0,
  walk: ([step, ...more]) => steps.includes(step) && more.length === 0,
  lookUpSelection: ({ length }) => length === 0,
  leave: ([gone, left, ...more]) => areOrigins(gone) && areOrigins(left) && more.length === 0,
};

export const answerPage = (answers: Answers<ToPage>, signal?: AbortSignal): void =>
  answerAll(
    {
      to: 'page',
      isAsked: (name, args) => Object.hasOwn(checks, name) && checks[name as keyof ToPage](args),
    },
    answers,
    signal,
  );
