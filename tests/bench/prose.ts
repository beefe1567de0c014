// Korean news prose of all desks, the same in every run: sentences of the pack's own facts among ordinary ones. No measure.

export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const split = (text: string): string[] => text.trim().split(/\s*\/\s*/);

const times = split(`
  지난달 말 / 이달 초 / 올해 상반기 / 어제 오후 / 12일 오전 / 지난 주말 / 내년 봄 / 최근 3년 사이 / 하반기 들어 / 한 달 만에 / 새벽부터 / 장마가 끝난 뒤 /
  추석 연휴를 앞두고 / 개학 첫날 / 분기마다 / 10년 만에 / 저녁 무렵 / 해마다 이맘때 / 선거를 한 달 앞두고 / 밤사이`);
const subjects = split(`
  시청 관계자는 / 주민 대표 박모 씨는 / 소방당국은 / 한 상인은 / 기상청은 / 구단은 / 감독은 / 배우들은 / 재판부는 / 변호인은 / 농민들은 / 교사들은 / 학부모 단체는 /
  병원 측은 / 연구진은 / 조합원들은 / 관광객들은 / 국회 상임위는 / 도서관은 / 운전자들은 / 어민들은 / 세입자들은 / 은행권은 / 건설사들은 / 유권자들은 / 산림 당국은 /
  미술관은 / 출판사는 / 편의점 업주들은 / 철도 노조는 / 유족은 / 항공사들은 / 축제 조직위는 / 경찰은 / 시민들은`);
const places = split(`
  시장 골목에서 / 강변 산책로에서 / 국제회의장에서 / 도심 한복판에서 / 항구 부두에서 / 산간 마을에서 / 대학 강당에서 / 고속도로 나들목에서 / 체육관에서 / 옛 역사 앞에서 /
  바닷가 숙소에서 / 법원 앞마당에서 / 온실 안에서 / 야외 공연장에서 / 골목 서점에서 / 학교 급식실에서 / 광장 무대에서 / 임대 아파트 단지에서`);
const objects = split(`
  낡은 수도관을 / 햇사과 출하량을 / 전세 보증금을 / 통학 버스를 / 겨울 외투를 / 야간 응급실을 / 홈경기 입장권을 / 밀린 임금을 / 태풍 피해를 / 한글 간판을 / 산불 진화 장비를 /
  새 장편소설을 / 김장 배추를 / 주차장 요금을 / 전기 요금 고지서를 / 문화재 보수 공사를 / 어린이 보호구역을 / 항로 개설을 / 결승전 명단을 / 예금 금리를 / 쌀 수매가를 /
  하천 둔치를 / 음식물 쓰레기를 / 헌책과 음반을 / 해안 철책을 / 국도 확장안을 / 방학 돌봄 교실을 / 노후 상가를 / 단풍 절정 시기를 / 벌꿀 수확량을`);
const linking = split(`
  두고 의견을 나눈 뒤 / 꼼꼼히 살피면서도 / 둘러싼 다툼이 길어지자 / 미리 챙기지 못했다며 / 예년보다 늘려 잡고 / 서둘러 손보는 한편 / 놓고 고심하다가 / 나눠 맡기로 하고 /
  사흘째 지켜보다 / 다시 들여다보겠다며 / 줄이는 대신 / 알리는 데 힘쓰면서`);
const verbs = split(`
  결론을 다음 회의로 미뤘다 / 현장을 둘러봤다 / 고개를 저었다 / 대책을 내놓았다 / 뜻을 굽히지 않았다 / 합의서에 서명했다 / 박수로 맞았다 / 일정을 바꿨다 / 한숨을 돌렸다 /
  예산을 더 달라고 했다 / 줄을 길게 섰다 / 문을 일찍 닫았다 / 비를 피해 자리를 옮겼다 / 조사를 벌이고 있다 / 짧게 답했다 / 불편을 호소했다 / 손을 맞잡았다 / 기록을 갈아치웠다 /
  다시 머리를 맞댔다 / 물러서지 않았다`);

/** About `size` characters in paragraphs; of `every` sentences one is about the field, as its own list gives it. */
export function makeParagraphs(size: number, field: string[], every: number): string[] {
  const random = createRandom(9);
  const pick = (list: string[]) => list[random(list.length)] ?? '';
  const paragraphs: string[] = [];
  for (let length = 0; length < size; ) {
    const sentences: string[] = [];
    for (let i = 2 + random(3); i > 0; i--)
      sentences.push(
        random(every) === 0
          ? pick(field)
          : `${pick(times)} ${pick(subjects)} ${pick(places)} ${pick(objects)} ${pick(linking)} ${pick(verbs)}.`,
      );
    const text = sentences.join(' ');
    paragraphs.push(text);
    length += text.length;
  }
  return paragraphs;
}
