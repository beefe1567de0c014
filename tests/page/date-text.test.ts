// What newsrooms call the dates that they print, a line a case: p first published, - a stamp without a word to it, x neither.
import { expect, it } from 'vitest';
import { findDates, toDeclaredDay } from '@/lib/page/date-text';

const marks = { published: 'p', bare: '-', other: 'x' };

it.each([
  // Labels before, with whatever stands between.
  ['p', '입력 : 2025.08.13 14:05'],
  ['p', '입력ㅣ2025.08.13'],
  ['p', '입력 • 2025.08.13'],
  ['p', '송고시간2025-08-13 14:05'],
  ['p', '기사승인 2025.08.13 14:05'],
  ['p', '배포 일시: 2025.08.13 09:00'],
  ['p', '등록된 날짜 2025.08.13'],
  ['p', 'Published: Wed, Aug 13, 2025'],
  ['p', 'Published 3:15 PM EDT, Wed August 13, 2025'],
  ['p', 'First published on Wed 13 Aug 2025 14.05 BST'],
  ['p', 'Date: August 13, 2025'],
  ['x', '수정ㅣ2025.08.20'],
  ['x', '수정 (2025.08.20)'],
  ['x', '마지막 수정 시각 - 2025.08.20'],
  ['x', '최종 업데이트 일시: 2025.08.20'],
  ['x', '업데이트됨 2025.08.20'],
  ['x', '수정된 날짜 2025.08.20'],
  ['x', '업데이트: 오전 9:10 2025.08.20'],
  ['x', '지면 A12면 2025.08.14'],
  ['x', 'Last updated at: Aug 20, 2025'],
  ['x', 'Updated — Aug 20, 2025'],
  ['x', 'Updated: 9:10 a.m. Aug 20, 2025'],
  ['x', 'Updated by Kim Aug 20, 2025'],
  ['x', 'Modified date: 2025-08-20'],
  // Days of other things.
  ['x', 'Event date: September 2, 2025'],
  ['x', 'Release date: May 2, 2024'],
  ['x', '행사 일시: 2025. 9. 2.(화) 14:00'],
  ['x', '시행일 2026.01.22'],
  // Two on a line.
  ['px', '입력 2025.08.13 14:05 | 수정 2025.08.14 09:00'],
  ['px', 'Published Aug 13, 2025 Updated Aug 14, 2025'],
  ['-x', 'August 13, 2025 Updated August 14, 2025'],
  ['-x', 'Aug 13, 2025, 9:05 am Updated: Thu, Aug 14, 2025'],
  ['x-', '2025.08.20 09:10 수정 | 2025.08.13 14:05 입력'],
  ['xp', 'Updated Aug 20, 2025 | Published Aug 13, 2025'],
  ['x-', 'Updated Aug. 20, 2025 9:10 am ET Published Aug. 13, 2025 2:05 pm ET'],
  ['x-', 'Last updated 04 Jun 2020, originally created 17 Jun 2019'],
  // Stamps without a word.
  ['-', '김견본 기자 2025. 8. 13. 14:05'],
  ['-', '이수정 2025.08.13 14:05'],
  ['-', '2025.08.13 이수정 기자'],
  ['-', '2025년 8월 13일 (수) 오후 2시 5분'],
  ['-', '2025년 8월 13일 오전 9시'],
  ['-', '2025년 8월 13일 오후 2시 5분 | 댓글 0'],
  ['-', 'Sample Writer Published Aug 13, 2025, 10:05am EDT'],
  ['-', 'Posted by Sample Writer on August 13, 2025'],
  ['-', '9:05 AM PDT · August 13, 2025'],
  ['-', 'Sample Writer, Senior Correspondent, Seoul August 13, 2025'],
  // Prose, titles, credits.
  ['x', '업스테이지는 2024년 7월 1일 새 모델을 공개했다.'],
  ['x', '2024년 7월 1일 시행된 법의 1년을 돌아보다'],
  ['x', '국회 본회의 통과 2024년 12월 26일'],
  ['x', '견본 기자간담회 2024년 7월 1일 개최'],
  ['x', '2025년 9월 2일 오후 2시 견본홀에서 열리는 행사'],
  ['x', '2025년 9월 2일 오전 9시부터 사전 등록'],
  ['x', '사진=업스테이지(2024.7.1)'],
  ['x', '견본 행사장의 모습. 2024.7.1 sample@example.co.kr'],
  ['x', 'The company was founded on December 11, 2015.'],
  ['x', 'By March 14, 2023 the model had been released.'],
  ['x', 'A study published March 14, 2023 says so.'],
  ['x', 'The sample fair opens on September 2, 2025'],
])('%s %s', (expected, line) => {
  expect(
    findDates(line)
      .map(({ label }) => marks[label])
      .join(''),
  ).toBe(expected);
});

it.each([
  '2025-08-13T25:00:00Z',
  '2025-08-13T12:60:00Z',
  '2025-08-13T23:59:60Z',
  '2025-08-13T24:15:30Z',
  // Midnight after that day, or, where hours are counted from one to 24, the one before.
  '2025-08-13T24:00:00Z',
  '20250813246060Z',
])('no day is declared by %s, in whatever zone', (value) => {
  expect(
    ['Asia/Seoul', 'America/New_York', null].map((zone) => toDeclaredDay(value, zone)),
  ).toEqual([null, null, null]);
});
