// The tail that makes a model's name a version of it: 솔라 프로 2, GPT-6.1, GLM-4.5-에어, Qwen 2.5. Knows no names.
import { isNameEnd } from './boundaries';

const words =
  '오퍼스|소네트|하이쿠|프로|미니|플래시|울트라|맥스|터보|나노|라이트|에어|[싱씽]크|싱킹|옴니|베타|프리뷰|딥|시드|인스트럭트|코더|비전|' +
  '솔|테라|루나|로보틱스|보이스|패스트|오디오|' +
  'Pro|[Mm]ini|Flash|Ultra|Max|[Tt]urbo|[Nn]ano|Lite|Air|Think(?:ing)?|Omni|Beta|Preview|Instruct|Coder|SEED|Opus|Sonnet|Haiku|Heavy|Fast|Vision|VL|Plus|Next|Exp|' +
  'Sol|Terra|Luna|Robotics|Voice|Audio|ASR|TTS|Distill';
// 카나나-오, GPT-5.5-사이버, Llama-2-7b-chat, DeepSeek-R1-0528: after a hyphen alone.
const hyphened = '[\\-‑](?:오|사이버|o|Cyber|base|instruct|chat|\\d{4})(?![\\dA-Za-z])';
// 4, 4.5, 4o, v3, 100B, 32B-A3B, K2, R1; not a year, a date, an amount (3개, 2조) or an ordinal.
const number = '[vVKRMEA]?\\d{1,3}(?:\\.\\d{1,2}){0,2}(?:[bBmMkK]|o|x|E)?(?!\\d|,\\d|%)';
const gap = '[ \\u00a0\\-‑–]';
// 그록 4 is a spelling of its own, and .8 goes on with it.
const step = new RegExp(
  `(?<=\\d)(?:\\.\\d{1,2})+(?![\\dA-Za-z])|${gap}?(?:${words})(?![A-Za-z])|(?:${gap}|(?<!\\d))${number}(?![A-Za-z])|${hyphened}`,
  'y',
);
const counter = '[개대명년월일시분초조억만천건위회차배장곳번호종층세권편팀달사]';
// 3개, 3 개; but 큐원 3 개발, GPT-5 시리즈.
const counted = new RegExp(
  `^(?:${counter}|\\s${counter}(?:[은는이가을를의]|(?![가-힣]))|\\s?(?:가지|퍼센트|달러|포인트|%|(?:percent|times|people|users|million|billion|years?|months?|weeks?|days?|hours?|minutes?|points?)\\b))`,
);

/** The end (UTF-16) of the version after a name that ends at `end`; `end` itself where there is none. */
export function findVersionEnd(text: string, end: number): number {
  let best = end;
  let at = end;
  for (let steps = 0; steps < 4; steps++) {
    step.lastIndex = at;
    const match = step.exec(text);
    if (!match) break;
    at += match[0].length;
    if (/\d$/.test(match[0]) && counted.test(text.slice(at, at + 8)) && !isGlued(match[0])) break;
    if (isNameEnd(text, at)) best = at;
  }
  return best;
}

/** `GPT-4`, `제미나이3`: a number that is part of the word is no count of things. */
const isGlued = (tail: string): boolean => !/^[\s\u00a0]/.test(tail);
