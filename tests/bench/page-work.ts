// What a page does by itself, each in milliseconds: we may not make it slower. Knows nothing of us.

export const pageWork = {
  /** The page's own restyling of all its elements. */
  restyle() {
    const last = [...document.querySelectorAll('li')].at(-1) ?? document.body;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.restyled * { color: maroon }');
    document.adoptedStyleSheets.push(sheet);
    void getComputedStyle(last).color;
    const start = performance.now();
    document.body.classList.add('restyled');
    void getComputedStyle(last).color;
    return performance.now() - start;
  },
  /** The page's own work: 500 paragraphs appended one by one, each laid out at once. */
  async appends() {
    const article = document.querySelector('article') ?? document.body;
    const start = performance.now();
    for (let i = 0; i < 500; i++) {
      const p = document.createElement('p');
      p.textContent = `업스테이지와 챗GPT를 말하는 ${i}번째 문단이 뒤늦게 실렸다.`;
      article.append(p);
      void article.offsetHeight;
      if (i % 5 === 4) await new Promise((go) => setTimeout(go, 0));
    }
    return performance.now() - start;
  },
};
