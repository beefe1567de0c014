// What a newsroom calls a date that it prints, and whether the line is a stamp or prose. Knows text, no documents.

export const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
export const weekday = '\\b(?:mon|tue|wed|thu|fri|sat|sun)(?:r?s|[a-z]{0,5}day)?\\b\\.?,?';
const zone =
  '\\(?\\b(?:[ecmp][ds]?t|utc|gmt|bst|ces?t|hkt|[jks]st|ist)\\b(?:\\s?[+-]\\d{1,2})?\\)?,?';
const clock = `(?:\\bat\\s+|오전\\s*|오후\\s*)?\\(?\\d{1,2}(?:[:.]\\d{2}(?:[:.]\\d{2})?\\)?\\s*(?:[ap]\\.?m\\b\\.?)?|\\s*[ap]\\.?m\\b\\.?),?(?:\\s*${zone})?`;
// ㅣ is the letter that many Korean newsrooms use as a bar.
const listBar = '|ㅣ│·•∙';
const bar = `${listBar}–—`;
const separator = `[\\s:：${bar}(\\[-]*`;
const gap = `${separator}(?:\\b(?:at|on)\\b${separator})?(?:${clock}${separator}(?:on\\s+)?)?(?:${weekday}\\s*)?`;
const suffix = '\\s?(?:일시|일자|일|시간|시각|날짜)?';
const hanSuffix = '\\s?(?:日[時时期]?|時[間刻]|时[间刻]|于|於)?';
// Where a part of a line begins: `AI 특허 등록 2024.07.01` and `a study published March 14, 2023` hold no labels.
const edge = `(?:^|[\\n\\t${bar}()\\[\\]>/]\\s*|기자\\s*|\\d\\s*)`;

const publishing = '입력|등록|작성|승인|발행|송고|게재|게시|보도|배포';
const publishedLabel = new RegExp(
  `(?:${[
    `(?:${edge}|(?<![가-힣])(?=입력|송고|기사|최초))(?:(?:기사|최초)\\s?)?(?:${publishing})(?:된|됨)?${suffix}`,
    `${edge}(?:first\\s|originally\\s)?(?:published|posted|submitted)`,
    `${edge}(?:(?:publi[a-z]+|post(?:ed)?|article)\\s)?date`,
    `${edge}(?:記事|首次)?(?:公開|掲載|配信|投稿|入力|登録|发布|發布|發佈|发表|發表|刊登|输入)${hanSuffix}`,
  ].join('|')})${gap}$`,
  'i',
);

const changed = '(?:수정|업데이트|편집|갱신|변경|정정|보강|개정)(?:됨|된)?';
const otherLabel = new RegExp(
  `(?:${[
    // Not 이수정 기자.
    `(?<![가-힣])(?:(?:기사|최종|최근|마지막)\\s?){0,2}${changed}${suffix}`,
    '지면(?:[ \\t]?[A-Z]?\\d*면)?',
    '\\b(?:updat(?:ed?|ing)|modified|corrected|revised)(?:\\s(?:date|time))?(?:\\sby\\s[^\\n\\t|·]{1,30}?)?',
    "\\b(?:edited|reviewed|(?:last|final|latest)\\s(?:edit|revision|change|modification)|editor[’']s\\snote,?)",
    // At the beginning of a part alone: `How AI has changed` and `Product Updates` are no labels.
    `${edge}(?:(?:last\\s)?(?:changed|refreshed|amended|republished)|(?:correction|revision|modification|amendment)s?|as\\sof|accessed|retrieved|printed|(?:updates|changes?|edits?)\\s*[:：])`,
    '(?<![가-힣])(?:재\\s?(?:송고|전송|등록|배포|게재)|(?:기사)?최종\\s?(?:입력|송고|등록))',
    `(?:更新|修正|修改|修[訂订]|改訂|訂正|変更|[編编][輯辑][於于])${hanSuffix}`,
    // Days of other things: `Event date:`, 시행일.
    '[a-z](?<!\\b(?:publi[a-z]+|post(?:ed)?|article))\\sdate\\s*[:：]',
    `(?<!(?:${publishing})\\s?)일시|(?<![가-힣])(?:기간|(?:행사|개최|출시|시행|마감|공개|출간|접수|촬영|사진)${suffix})`,
  ].join('|')})${gap}$`,
  'i',
);

const changedWord =
  '(?:최종\\s?)?(?:수정|업데이트|갱신|정정(?!보도)|보강|更新|修正|修改|(?:last\\s)?updated?\\b)';
// `2025.08.14 09:10 수정`; not the label of the date after it
const changedAfter = new RegExp(
  `^[.일日]?[ \\t\\d:.,시분초時分秒오전후apm()월화수목금토일]{0,22}(?:에[ \\t]*)?${changedWord}(?!(?:된|됨|\\s(?:date|time))?${suffix}${gap}(?:\\d|${month}\\b|yesterday|today))`,
  'i',
);

// `2025.08.20 (수) 09:10 업데이트` at the end of its part, with another date in the next one.
const between = new RegExp(
  `^[.일日]?(?:[ \\d:.,시분초時分秒오전후()월화수목금토일]{0,22}|[ ,]*${clock} ?)(?:${changedWord}|(?<published>${publishing}|公開|掲載|配信|发布|發布|published|posted))(?:됨|된)?\\s*[\\t\\n${listBar}]${gap}$`,
  'i',
);

/**
 * Of what stands between two days, the end of `first` and the beginning of `next`: what it calls the first one. No change
 * comes before the first publication, so a word that could belong to either date goes to the one that it fits.
 */
export function readLabelBetween(
  text: string,
  first: string,
  next: string,
): 'published' | 'other' | null {
  const found = between.exec(text);
  if (!found || first === next) return null;
  const isPublished = found.groups?.published !== undefined;
  return isPublished === first < next ? (isPublished ? 'published' : 'other') : null;
}

// In UTF-16 units before a date: longer ones are no labels, and long texts are not searched to their beginning.
const labelReach = 160;

/**
 * What the text calls the date from `start` to `end`: `other` is a later change, or the day of another thing. What stands
 * before `from` is about other dates.
 */
export function readLabel(
  text: string,
  start: number,
  end: number,
  from = 0,
): 'published' | 'other' | null {
  const before = text.slice(Math.max(from, start - labelReach), start);
  const after = text.slice(end, end + 60);
  if (otherLabel.test(before)) return 'other';
  if (publishedLabel.test(before)) return 'published';
  return changedAfter.test(after) ? 'other' : null;
}

const clocks = new RegExp(
  // An hour before noon or after it ends a stamp; a happening's goes on: `오후 2시 코엑스에서`.
  `${clock}|(?:오[전후]\\s?(?=[\\d\\s시분]+(?:$|[${bar}])))?\\d{1,2}\\s?[시時](?:\\s?\\d{1,2}\\s?[분分])?|${weekday}|\\b${zone}|\\([월화수목금토일]\\)`,
  'gi',
);
const byline =
  /^\s*(?:by|posted|published|written)\b|(?:기자|특파원)(?![가-힣])|@|\b(?:reporter|correspondent|editor)\b/i;
// `SEOUL, Aug. 13, 2025 /PRNewswire/ -- The company said`: a dateline, before prose.
const wire = /^\s*(?:--\s|[/(][^/)]*wire\s?[/)])/i;
const picture = /사진|출처|제공|\b(?:photo|image|source|courtesy)\b/i;
// In Latin letters; one of Hangul says as much as two.
const stampLength = 40;
const bylineLength = 120;
// In words before the date, without a word for who writes.
const mostNames = 3;

/** Does the line of the date from `start` to `end` hold little more than a stamp: a byline, a clock, counts? */
export function isStamp(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const before = text.slice(lineStart, start);
  const after = (text.slice(end).split('\n', 1)[0] ?? '').replace(/^[.일日]/, '');
  if (wire.test(after) && /^(?!.*\b\p{Ll}).{0,60}$/u.test(before)) return true;
  const rest = `${before} ${after}`.replace(clocks, ' ');
  if (isSentence(rest.trim()) || picture.test(rest)) return false;
  const length = rest.replace(/[가-힣]/g, 'xx').match(/\p{L}/gu)?.length ?? 0;
  const parts = new RegExp(`[\\t${bar}]|20\\d{2}`);
  const left = (before.replace(clocks, '|').split(parts).at(-1) ?? '').trim();
  const right = (after.replace(clocks, '|').split(parts)[0] ?? '').trim();
  const isByline = byline.test(rest) || /^by\s\p{Lu}/u.test(right);
  if (length > (isByline ? bylineLength : stampLength)) return false;
  // So do picture credits end: `2024.7.1 name@yna.co.kr`.
  if (/^\S+@/.test(right)) return false;
  // `2024년 7월 1일 시행된 법`, `통과 2024년 12월 26일` and `Opens on August 20, 2025` are titles.
  if (/\b(?:in|by|until|since|from|of|to|for|before|after|the)$/i.test(left)) return false;
  if (isByline) return true;
  if (/[년年]/.test(text.slice(start, end))) return !/\p{L}/u.test(left + right);
  if (left.split(/\s+/).length > mostNames) return false;
  return !/\bon$/i.test(left) && !/^[가-힣\p{Ll}]/u.test(right);
}

/** Four words and a full stop; in Korean the verb will do. `…` stands for more of the same line. */
const isSentence = (line: string): boolean =>
  /[다요죠까][.!?]["'”’)]*$|…$/.test(line) ||
  (/[.!?]["'”’)]*$/.test(line) && line.split(' ').length > 3);
