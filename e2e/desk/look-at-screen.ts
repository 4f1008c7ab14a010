import { expect } from 'vitest';
import { axeViolations } from '../browser/axe-violations.ts';
import { screenshot } from '../browser/screenshot.ts';
import type { DeskPerson } from './desk-person.ts';

/** What must hold of every screen: axe finds nothing, nothing overflows sideways, no error, no request outside. Keeps a picture. */
export const lookAtScreen = async ({ page, outside, errors }: DeskPerson, name: string): Promise<void> => {
  await screenshot(page, `desk-${name}`);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect.soft(overflow, `${name} overflows sideways`).toBeLessThanOrEqual(0);
  expect.soft(await axeViolations(page), `${name}: axe`).toEqual([]);
  expect.soft(errors, `${name}: errors`).toEqual([]);
  expect.soft(outside, `${name}: requests outside`).toEqual([]);
};
