// A cited note says the same in three forms, every statement with its date and its sources, and markup stays text.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Cited, cite } from '@/lib/cite';

const cited: Cited = {
  lang: 'ko',
  name: '애크미',
  summary: '지어낸 회사.',
  statements: [
    { label: '설립', text: '2020년', date: '2025-08', numbers: [1, 2], unconfirmed: false },
    { label: null, text: '새 모델을 냈다.', date: '2026-01-15', numbers: [2], unconfirmed: true },
  ],
  sources: [
    { publisher: '신문', title: '창업', published: '2025-08-01', url: 'https://paper.example/1' },
    {
      publisher: 'Blog',
      title: 'A <b>_model_</b>',
      published: null,
      url: 'https://b.example/?a=1&b=(2)',
    },
  ],
  article: {
    title: '기사 [단독]',
    address: 'https://news.example/1',
    published: '2025-08-13',
    sentence: '애크미가 <모델>을 냈다.',
  },
};

describe('a cited note', () => {
  it('as plain text', () => {
    expect(cite(cited)['text/plain']).toBe(`애크미: 지어낸 회사.

- 설립: 2020년 (2025.08 기준) [1] [2]
- 2026.01.15: 새 모델을 냈다 (확인 전) [2]

출처
[1] 신문, “창업”, 2025.08.01. https://paper.example/1
[2] Blog, “A <b>_model_</b>”, 날짜 없음. https://b.example/?a=1&b=(2)

읽던 기사: “기사 [단독]”, 2025.08.13. https://news.example/1
“애크미가 <모델>을 냈다.”
`);
  });

  it('of what is called by its name alone says no more than that', () => {
    const forms = Object.values(cite({ ...cited, summary: '' })).map((text) => text.split('\n')[0]);
    expect(forms.map((text) => text?.replace(/(?<=<\/p>).*/, ''))).toEqual([
      '애크미',
      '**애크미**',
      '<div lang="ko"><p><strong>애크미</strong></p>',
    ]);
  });

  it('in English names a publisher as its readers know it', () => {
    const [source, ...others] = cited.sources;
    if (!source) throw new Error('no source');
    const sources = [{ ...source, publisherEn: 'The Paper' }, ...others];
    expect(cite({ ...cited, lang: 'en', sources })['text/plain']).toContain('[1] The Paper, ');
    expect(cite({ ...cited, sources })['text/plain']).toContain('[1] 신문, ');
  });

  it('as Markdown with footnotes, where nothing in a text becomes markup', () => {
    const markdown = cite(cited)['text/markdown'] ?? '';
    expect(markdown).toContain('- 설립: 2020년 (2025.08 기준)[^1][^2]');
    expect(markdown).toContain(
      '[^2]: [Blog, “A \\<b\\>\\_model\\_\\</b\\>”, 날짜 없음](<https://b.example/?a=1&b=(2)>)',
    );
    expect(markdown).toContain('[“기사 \\[단독\\]”, 2025.08.13](<https://news.example/1>)');
    expect(markdown).toContain('> 애크미가 \\<모델\\>을 냈다.');
  });

  it('as HTML, its links whole and everything else text', () => {
    const { document } = new JSDOM(cite(cited)['text/html']).window;
    expect([...document.querySelectorAll('a')].map((link) => link.href)).toEqual([
      'https://paper.example/1',
      'https://b.example/?a=1&b=(2)',
      'https://news.example/1',
    ]);
    expect(document.querySelector('b')).toBeNull();
    expect(document.querySelector('blockquote')?.textContent).toBe('애크미가 <모델>을 냈다.');
    expect(document.querySelectorAll('li')[1]?.textContent).toBe(
      '2026.01.15: 새 모델을 냈다 (확인 전)[2]',
    );
  });

  it('quotes a headline, and puts what is only described in brackets, saying so', () => {
    const [first] = cited.sources;
    if (!first) throw new Error('no source');
    const described = {
      ...cited,
      sources: [{ ...first, title: '창업 소식', described: true as const }],
    };
    expect(cite(described)['text/plain']).toContain('[1] 신문, [창업 소식], 2025.08.01. https');
    expect(cite(described)['text/markdown']).toContain('[신문, \\[창업 소식\\], 2025.08.01]');
    expect(cite(described)['text/html']).toContain('>신문, [창업 소식], 2025.08.01</a>');
    const why = '[ ] 안은 원래 제목이 아니라 내용을 줄여 적은 것입니다.';
    expect(cite(described)['text/plain']?.trimEnd().split('\n').at(-1)).toBe(why);
    expect(cite(described)['text/markdown']?.trimEnd().split('\n').at(-1)).toBe(
      why.replace('[ ]', '\\[ \\]'),
    );
    expect(cite(described)['text/html']).toContain(`<p>${why}</p></div>`);
  });

  it('in English', () => {
    const plain = cite({ ...cited, lang: 'en' })['text/plain'];
    expect(plain).toContain('(as of Aug 2025) [1] [2]');
    expect(plain).toContain('- 15 Jan 2026: 새 모델을 냈다 (unconfirmed) [2]');
  });

  it.each([
    ['애크미가 <모델>을 냈다.', false],
    ['애크미가 <모델>을 냈다. | 견본 신문', false],
    ['애크미의 <모델>', true],
  ])('under the title %s: is the sentence quoted? %s', (title, isQuoted) => {
    const forms = cite({ ...cited, article: { ...cited.article, title } });
    expect(/^“애크미가 <모델>을 냈다\.”$/m.test(forms['text/plain'] ?? '')).toBe(isQuoted);
    expect(/^> /m.test(forms['text/markdown'] ?? '')).toBe(isQuoted);
    expect(forms['text/html']?.includes('<blockquote>')).toBe(isQuoted);
  });
});
