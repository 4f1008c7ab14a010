import type { Page } from 'playwright-core';
import { shiftClock } from '../cluster/clock/shift-clock.ts';
import { conditions } from '../cluster/conditions.ts';

const { slow, clockShift } = conditions;

/** A page as slow as on an old machine under load: its processor, and the frames its scripts wait for. */
const slowDown = async (page: Page): Promise<void> => {
  page.setDefaultTimeout(30_000 * slow);
  await page.addInitScript(`{
    const soon = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (call) => setTimeout(() => soon(call), ${40 * slow});
    window.cancelAnimationFrame = (id) => clearTimeout(id);
  }`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
};

/** Puts a page on the machine and at the hour this run is told of; neither where nothing was said. */
export const setConditions = async (page: Page): Promise<void> => {
  if (slow > 1) await slowDown(page);
  if (clockShift !== 0) await page.addInitScript(`(${shiftClock.toString()})(${clockShift})`);
};
