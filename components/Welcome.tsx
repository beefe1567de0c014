// The first page: try it on a sample, choose where, know the icon. Draws; reading the sample is the reader's, as on any page.
import type { ComponentChildren } from 'preact';
import { say } from '@/lib/all-words';
import type { Lang } from '@/lib/words';
import { Logo } from './Logo';
import { WelcomeIcons } from './WelcomeIcons';
import { WelcomeSites, type WelcomeSitesProps } from './WelcomeSites';

export type WelcomeProps = Omit<WelcomeSitesProps, 'lang'> & {
  lang: Lang;
  /** As the browser writes them; null where the reader has none. */
  keys: { next: string; previous: string } | null;
  /** The data could not be loaded: the sample has no marks, and why. */
  failed: boolean;
};

export function Welcome({ lang, keys, failed, ...sites }: WelcomeProps) {
  return (
    <main class="page welcome" lang={lang}>
      <header>
        <p class="brand">
          <Logo />
          {say(lang, 'welcome.brand')}
        </p>
        <h1>{say(lang, 'welcome.heading')}</h1>
        <p class="lead">{say(lang, 'welcome.lead')}</p>
      </header>
      <Step number={1} heading={say(lang, 'welcome.tryHeading')} lang={lang}>
        <p class="lead">{say(lang, 'welcome.tryText')}</p>
        {keys && <p class="lead">{say(lang, 'welcome.tryKeys', keys.next, keys.previous)}</p>}
        {failed && (
          <p class="failed" role="status">
            {say(lang, 'popup.failedTitle')}. {say(lang, 'popup.failedText')}
          </p>
        )}
        <article class="sample" itemprop="articleBody">
          <p class="stamp">{say(lang, 'welcome.sampleStamp')}</p>
          <p>{say(lang, 'welcome.sample1')}</p>
          <p>{say(lang, 'welcome.sample2')}</p>
        </article>
      </Step>
      <Step number={2} heading={say(lang, 'welcome.whereHeading')} lang={lang}>
        <WelcomeSites lang={lang} {...sites} />
      </Step>
      <Step number={3} heading={say(lang, 'welcome.iconHeading')} lang={lang}>
        <WelcomeIcons lang={lang} />
      </Step>
      <Step number={4} heading={say(lang, 'welcome.promiseHeading')} lang={lang}>
        <ul class="promises">
          <li>{say(lang, 'welcome.promiseText')}</li>
          <li>{say(lang, 'welcome.promisePage')}</li>
          <li>{say(lang, 'welcome.promiseFacts')}</li>
        </ul>
      </Step>
      <p class="done">{say(lang, 'welcome.done')}</p>
    </main>
  );
}

type StepProps = { number: number; heading: string; lang: Lang; children: ComponentChildren };

/** Numbered as notes are. */
function Step({ number, heading, lang, children }: StepProps) {
  return (
    <section class="step">
      <h2>
        <span>{lang === 'ko' ? `${number})` : `${number}.`}</span>
        {heading}
      </h2>
      <div class="step-body">{children}</div>
    </section>
  );
}
