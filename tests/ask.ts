// The background as a test answers for it: what is asked is noted, what has no answer rejects.
import type { askBackground, ToBackground } from '@/lib/messages';

type Answers = {
  [K in keyof ToBackground]?: (
    ...args: Parameters<ToBackground[K]>
  ) => ReturnType<ToBackground[K]> | Promise<ReturnType<ToBackground[K]>>;
};

export function createAsk(answers: Answers): { ask: typeof askBackground; asked: string[] } {
  const asked: string[] = [];
  const ask = async (name: keyof ToBackground, ...args: unknown[]) => {
    asked.push([name, ...args].join(' ').trim());
    const answer = answers[name] as ((...args: unknown[]) => unknown) | undefined;
    if (!answer) throw new Error(`${name} was not answered`);
    return answer(...args);
  };
  return { asked, ask: ask as typeof askBackground };
}
