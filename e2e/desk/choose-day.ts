import type { Page } from 'playwright-core';

/** Chooses a day of a date field in its calendar, as on a phone, where nothing is typed; it shows six weeks. */
export const chooseDay = async (page: Page, label: string, day: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).click();
  const calendar = page.locator('.date-field-popup:not(.ant-picker-dropdown-hidden)');
  await calendar.locator(`td[title="${day}"]`).click();
  await calendar.waitFor({ state: 'hidden' });
};
