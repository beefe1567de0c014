// What newsrooms set among an article's paragraphs is not read; what the article itself tells of such things is.
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readArticleBlocks } from '@/lib/page/article-blocks';

function readTexts(html: string): string[] {
  const { body } = new JSDOM(html).window.document;
  const article = { kind: 'article' as const, roots: [body], next: [] };
  return [...readArticleBlocks(article, article.roots)].flatMap((block) => block?.text ?? []);
}

it.each([
  '<h1>지상파 3사 “네이버, 뉴스 무단전재해 AI 학습”… 소송 제기</h1>',
  '<h1>‘챗GPT 플러스 구독하기’ 버튼이 사라진 까닭</h1>',
  '<h2>뉴스 무단 전재 논란에 휘말린 네이버</h2>',
  '<p>오픈AI는 이용약관에서 “콘텐츠의 무단 전재와 학습을 금지한다”고 밝혔다.</p>',
  '<p>챗GPT 플러스 구독하기 버튼이 사라졌다고 오픈AI 이용자들은 말한다.</p>',
  '<p>네이버 앱 첫 화면의 AI 탭 바로가기 버튼이 사라졌다.</p>',
  '<p>The New York Times says OpenAI violated its “all rights reserved” notice.</p>',
  '<p>Copyright holders sued OpenAI and Meta on Monday.</p>',
  '<p>OpenAI asks users to sign up for ChatGPT before they can try Sora.</p>',
])('the article’s own is read: %s', (html) => {
  expect(readTexts(html)).toHaveLength(1);
});

it.each([
  '<p>저작권자 ⓒ 견본일보. 무단 전재를 금한다.</p>',
  '<p>&lt;저작권자(c) 견본일보, 무단 전재-재배포, AI 학습 및 활용 금지&gt;</p>',
  '<p>견본일보의 모든 콘텐츠는 무단 전재 및 재배포를 금지합니다.</p>',
  '<p>무단전재 및 재배포 금지</p>',
  '<p>▶ 네이버에서 견본일보 구독하기를 누르면 된다.</p>',
  '<h3>네이버에서 견본일보 구독하기</h3>',
  '<p>네이버에서 견본일보 구독하기 버튼을 누르시면 더 빨리 받으실 수 있습니다.</p>',
  '<p>Copyright 2026 Sample Press. All rights reserved. This may not be published.</p>',
  '<p>Copyright © Sample Press</p>',
  '<p>Sign up for the AI newsletter from Sample Press.</p>',
  '<p>To read more on OpenAI, sign up for our newsletter.</p>',
  '<h2>SIGN UP FOR OUR AI NEWSLETTER</h2>',
  '<p>김견본 기자 sample@sample.example</p>',
])('what the newsroom adds is not: %s', (html) => {
  expect(readTexts(html)).toEqual([]);
});
