import type { Page } from 'playwright-core';

/** Chooses a day of a date field in its calendar, as on a phone, where nothing is typed; at most a month from the one shown. */
export const chooseDay = async (page: Page, label: string, day: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).click();
  const calendar = page.locator('.date-field-popup:not(.ant-picker-dropdown-hidden)');
  const first = calendar.locator('td.ant-picker-cell-in-view').first();
  const shown = (await first.getAttribute('title')) ?? '';
  // Days of the month before or behind are there only where they share a week with the month that is shown.
  if ((await calendar.locator(`td[title="${day}"]`).count()) === 0)
    await calendar.locator(`.ant-picker-header-${day < shown ? 'prev' : 'next'}-btn`).click();
  await calendar.locator(`td[title="${day}"]`).click();
  await calendar.waitFor({ state: 'hidden' });
};
