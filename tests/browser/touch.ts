// A finger's whole gesture as one order to the browser: however slow the driver, no tap becomes a long press.
import type { Page } from 'puppeteer-core';
import { isBiDi, sendBiDi } from '@/lib/cli/bidi';

export type Point = { x: number; y: number };

/** Down at the first point, over the others, and up; a tap where there is but one. */
export async function touch(page: Page, first: Point, ...way: Point[]): Promise<void> {
  const browser = page.browser();
  if (isBiDi(browser)) {
    const context = (page.mainFrame() as unknown as { _id: string })._id;
    const move = ({ x, y }: Point) => ({
      type: 'pointerMove',
      x: Math.round(x),
      y: Math.round(y),
    });
    const down = { type: 'pointerDown', button: 0 };
    const actions = [move(first), down, ...way.map(move), { type: 'pointerUp', button: 0 }];
    const finger = {
      type: 'pointer',
      id: 'gesture',
      parameters: { pointerType: 'touch' },
      actions,
    };
    await sendBiDi(browser, 'input.performActions', { context, actions: [finger] });
    return;
  }
  const session = await page.createCDPSession();
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await Promise.all([
    send('touchStart', [first]),
    ...way.map((point) => send('touchMove', [point])),
    send('touchEnd', []),
  ]);
  await session.detach();
}
