// Writes what a card says as a cited note: plain text, Markdown and HTML of the same. Knows words, no screen and no clipboard.
import { formatDate } from '@/lib/dates';
import { type Lang, say } from '@/lib/words';

/** What is cited; `numbers` are places in `sources`, 1 first. */
export type Cited = {
  lang: Lang;
  name: string;
  summary: string;
  statements: {
    /** Of what is so as of the date; null for what happened on it. */
    label: string | null;
    text: string;
    date: string;
    numbers: number[];
    unconfirmed: boolean;
  }[];
  sources: {
    publisher: string;
    publisherEn?: string | undefined;
    title: string;
    /** The title is our words, and no headline to be quoted. */
    described?: true | undefined;
    published: string | null;
    url: string;
  }[];
  /** `sentence` is the article's own, where the name stands. */
  article: { title: string; address: string; published: string | null; sentence: string | null };
};

/** By type, as a clipboard takes them. */
export function cite({ article, ...rest }: Cited): Record<string, string> {
  const cited = { ...rest, article: { ...article, sentence: findSentence(article) } };
  return {
    'text/plain': toPlain(cited),
    'text/markdown': toMarkdown(cited),
    'text/html': toHtml(cited),
  };
}

function toPlain(cited: Cited): string {
  const { lang, name, summary, statements, sources, article } = cited;
  const mark = (numbers: number[]) => numbers.map((number) => ` [${number}]`).join('');
  return [
    [name, summary].filter(Boolean).join(': '),
    '',
    ...statements.map((one) => `- ${toSentence(one, lang)}${mark(one.numbers)}`),
    '',
    say(lang, 'card.sources'),
    ...sources.map((source, i) => `[${i + 1}] ${toReference(source, lang)}. ${source.url}`),
    '',
    `${say(lang, 'cite.article')}: ${toTitle(article, lang)}. ${article.address}`,
    ...(article.sentence ? [quote(article.sentence, lang)] : []),
    ...toRemarks(cited),
    '',
  ].join('\n');
}

function toMarkdown(cited: Cited): string {
  const { lang, name, summary, statements, sources, article } = cited;
  const mark = (numbers: number[]) => numbers.map((number) => `[^${number}]`).join('');
  const link = (text: string, url: string) =>
    `[${escapeMarkdown(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  return [
    [`**${escapeMarkdown(name)}**`, escapeMarkdown(summary)].filter(Boolean).join(': '),
    '',
    ...statements.map((one) => `- ${escapeMarkdown(toSentence(one, lang))}${mark(one.numbers)}`),
    '',
    `${say(lang, 'cite.article')}: ${link(toTitle(article, lang), article.address)}`,
    '',
    ...(article.sentence ? [`> ${escapeMarkdown(article.sentence)}`, ''] : []),
    ...sources.map((source, i) => `[^${i + 1}]: ${link(toReference(source, lang), source.url)}`),
    ...toRemarks(cited).flatMap((remark) => ['', escapeMarkdown(remark)]),
    '',
  ].join('\n');
}

function toHtml(cited: Cited): string {
  const { lang, name, summary, statements, sources, article } = cited;
  const mark = (numbers: number[]) => numbers.map((number) => `<sup>[${number}]</sup>`).join('');
  const link = (text: string, url: string) =>
    `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
  return [
    `<div lang="${lang}">`,
    `<p>${[`<strong>${escapeHtml(name)}</strong>`, escapeHtml(summary)].filter(Boolean).join(': ')}</p>`,
    `<ul>${statements
      .map((one) => `<li>${escapeHtml(toSentence(one, lang))}${mark(one.numbers)}</li>`)
      .join('')}</ul>`,
    `<p>${say(lang, 'card.sources')}</p>`,
    `<ol>${sources
      .map((source) => `<li>${link(toReference(source, lang), source.url)}</li>`)
      .join('')}</ol>`,
    `<p>${say(lang, 'cite.article')}: ${link(toTitle(article, lang), article.address)}</p>`,
    article.sentence ? `<blockquote>${escapeHtml(article.sentence)}</blockquote>` : '',
    ...toRemarks(cited).map((remark) => `<p>${escapeHtml(remark)}</p>`),
    '</div>',
  ].join('');
}

function toSentence(statement: Cited['statements'][number], lang: Lang): string {
  const { label, text, unconfirmed } = statement;
  const date = formatDate(statement.date, lang);
  const remarks = [
    ...(label === null ? [] : [say(lang, 'cite.dated', date)]),
    ...(unconfirmed ? [say(lang, 'card.unconfirmed')] : []),
  ].join(', ');
  return `${label ?? date}: ${text.replace(/\.$/, '')}${remarks && ` (${remarks})`}`;
}

/** A headline is not quoted twice; the page's title may have the newsroom's name after it. */
const findSentence = ({ title, sentence }: Cited['article']): string | null =>
  sentence && !title.includes(sentence.replace(/\s+/g, ' ')) ? sentence : null;

/** Its name in the reader's language, where that is known. */
export const toPublisher = (
  { publisher, publisherEn }: Pick<Cited['sources'][number], 'publisher' | 'publisherEn'>,
  lang: Lang,
): string => (lang === 'en' && publisherEn) || publisher;

const toReference = (source: Cited['sources'][number], lang: Lang) => {
  const { title, described, published } = source;
  return `${toPublisher(source, lang)}, ${described ? `[${title}]` : quote(title, lang)}, ${
    published ? formatDate(published, lang) : say(lang, 'card.noDate')
  }`;
};

/** What she who gets the note cannot know: why a title stands in brackets. */
const toRemarks = ({ sources, lang }: Cited): string[] =>
  sources.some(({ described }) => described) ? [say(lang, 'card.describedNote')] : [];

const toTitle = ({ title, published }: Cited['article'], lang: Lang) =>
  `${quote(title, lang)}${published ? `, ${formatDate(published, lang)}` : ''}`;

const quote = (text: string, lang: Lang): string => say(lang, 'cite.quote', text);

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&#39;',
  );

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&');
