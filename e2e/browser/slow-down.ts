import type { Page } from 'playwright-core';

/** How many times slower than this machine the browser is: `SLOW=6`, to find stories that are true by luck. */
const slow = Number(process.env['SLOW'] ?? 1);

/** Where asked for, lets a page be as slow as on an old machine under load: its processor, and the frames its scripts wait for. */
export const slowDown = async (page: Page): Promise<void> => {
  if (slow <= 1) return;
  page.setDefaultTimeout(30_000 * slow);
  await page.addInitScript(`{
    const soon = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (call) => setTimeout(() => soon(call), ${40 * slow});
    window.cancelAnimationFrame = (id) => clearTimeout(id);
  }`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
};
