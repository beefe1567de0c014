// The options: one page, no maze. Draws; every change is the caller's to keep, and holds at once.
import { say } from '@/lib/all-words';
import type { Lang } from '@/lib/words';
import { Logo } from '../Logo';
import { type AboutProps, AboutSection } from './AboutSection';
import { type BackupProps, BackupSection } from './BackupSection';
import { CardSection } from './CardSection';
import { type KeysProps, KeysSection } from './KeysSection';
import { type MarksProps, MarksSection } from './MarksSection';
import { type MutedProps, MutedSection } from './MutedSection';
import { type PacksProps, PacksSection } from './PacksSection';
import { type SitesProps, SitesSection } from './SitesSection';

export type OptionsProps = {
  lang: Lang;
  /** The last change could not be kept. */
  isUnkept: boolean;
  /** What is shown is the usual: what was chosen could not be read. */
  isUnread: boolean;
  choices: Omit<MarksProps, 'lang'>;
  sites: Omit<SitesProps, 'lang'>;
  muted: Omit<MutedProps, 'lang'>;
  packs: Omit<PacksProps, 'lang'>;
  keys: Omit<KeysProps, 'lang'>;
  backup: Omit<BackupProps, 'lang'>;
  about: Omit<AboutProps, 'lang'>;
};

const parts = [
  'sites',
  'marks',
  'card',
  'muted',
  'packs',
  'keys',
  'backup',
  'privacy',
  'about',
] as const;

export function Options({ lang, isUnkept, isUnread, about, ...sections }: OptionsProps) {
  const { choices, sites, muted, packs, keys, backup } = sections;
  return (
    <main class="page" lang={lang}>
      <header>
        <h1>
          <Logo />
          {say(lang, 'options.title')}
        </h1>
        <nav class="page-index" aria-label={say(lang, 'options.index')}>
          {parts.map((part) => (
            <a key={part} href={`#${part}`}>
              {say(lang, `options.${part}`)}
            </a>
          ))}
        </nav>
      </header>
      <SitesSection lang={lang} {...sites} />
      <MarksSection lang={lang} {...choices} />
      <CardSection lang={lang} {...choices} />
      <MutedSection lang={lang} {...muted} />
      <PacksSection lang={lang} {...packs} />
      <KeysSection lang={lang} {...keys} />
      <BackupSection lang={lang} {...backup} />
      <AboutSection lang={lang} {...about} />
      <p class="not-kept" role="status">
        {isUnkept ? say(lang, 'options.notKept') : isUnread && say(lang, 'options.notRead')}
      </p>
    </main>
  );
}
