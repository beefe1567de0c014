// A real Chromium with the built extension in it, driven by puppeteer. Knows flags and closed roots, no tests.
import puppeteer, {
  type Browser,
  type CDPSession,
  type Extension,
  type Page,
} from 'puppeteer-core';
import { chromiumFlags } from './find-browser.mjs';

export type Opened = { browser: Browser; extension: Extension };

/** `hosts` are the names that lead to this machine; every other name leads nowhere unless the window is the reader's. */
export async function openChromium(options: {
  executablePath: string;
  extension: string;
  hosts: string;
  headless: boolean;
  /** Of the browser's own words, and so of the popup; `ko` where not given. */
  lang?: 'ko' | 'en';
  /** Leaves the first page open, as after any installing. */
  keepWelcome?: boolean;
}): Promise<Opened> {
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    env: { ...process.env, LANGUAGE: options.lang ?? 'ko' },
    defaultViewport: options.headless ? { width: 1100, height: 900 } : null,
    args: [
      ...chromiumFlags(),
      `--host-resolver-rules=${options.hosts}`,
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--no-default-browser-check',
      `--lang=${options.lang ?? 'ko'}`,
    ],
  });
  const welcomed = browser.waitForTarget(isWelcome);
  const id = await browser.installExtension(options.extension);
  // It opens in its own time: whoever wants a page in front waits for it first.
  const welcome = await (await welcomed).page();
  if (!options.keepWelcome) await welcome?.close();
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension was not installed');
  return { browser, extension };
}

export const isWelcome = (target: { url(): string }): boolean =>
  target.url().endsWith('/welcome.html');

export type Painted = 'gakju' | 'gakju-inferred' | 'gakju-active' | 'gakju-flash';

/** Every painted mention as text, read at one moment, as the page itself may read it. */
export const readPainted = (page: Page, ...names: Painted[]): Promise<string[]> =>
  page.evaluate((keys) => {
    const ranges = keys.flatMap((key) => [...(CSS.highlights.get(key) ?? [])]);
    return ranges.map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  }, names);

/** The middle of the first place where this text is painted, in CSS px of the viewport, scrolled into view. */
export const findPainted = (page: Page, text: string, name: 'gakju' | 'gakju-inferred' = 'gakju') =>
  page.evaluate(
    (wanted, key) => {
      for (const range of CSS.highlights.get(key) ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.toString() !== wanted) continue;
        live.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const box = live.getClientRects()[0];
        if (box)
          return {
            x: box.x + box.width / 2,
            y: box.y + box.height / 2,
            top: box.top,
            bottom: box.bottom,
          };
      }
      return null;
    },
    text,
    name,
  );

type DomNode = {
  nodeName: string;
  nodeValue?: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
};

/** The open card's text, through the closed root that no page can look into; null where no card is drawn. */
export async function readCard(page: Page): Promise<string | null> {
  const session: CDPSession = await page.createCDPSession();
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
      root: DomNode;
    };
    const card = findByClass(root, 'card');
    return card ? toText(card).replace(/\s+/g, ' ').trim() : null;
  } finally {
    await session.detach();
  }
}

function findByClass(node: DomNode, name: string): DomNode | null {
  const at = node.attributes?.indexOf('class') ?? -1;
  if (at >= 0 && node.attributes?.[at + 1]?.split(' ').includes(name)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = findByClass(child, name);
    if (found) return found;
  }
  return null;
}

const blocks = /^(?:DIV|P|H\d|LI|DT|DD|SECTION|HEADER|FOOTER|BUTTON|TIME)$/;

function toText(node: DomNode): string {
  const inner = (node.nodeValue ?? '') + (node.children ?? []).map(toText).join('');
  return blocks.test(node.nodeName) ? `${inner}\n` : inner;
}
