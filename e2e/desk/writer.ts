import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a person does in the editor, by the words on the screen. */
export const writer = (page: Page) => {
  const phase = page.locator('.saved-state [data-phase]');
  const body = page.locator('#field-body');
  /** Does what changes the body, and waits until the desk counts it: what it says of saving is then said of this text. */
  const changed = async (act: () => Promise<unknown>): Promise<void> => {
    // Read-only until the lock is there.
    await page.locator('#field-body[contenteditable="true"]').waitFor();
    const count = page.locator('.body-count');
    const before = await count.textContent();
    await body.click();
    await act();
    await expect.poll(() => count.textContent()).not.toBe(before);
  };
  return {
    body,
    phase,
    title: page.locator('#field-title'),
    /** Waits until the strip says that all is saved. */
    saved: async (): Promise<void> => {
      await page.locator('.saved-state [data-phase="clean"]').waitFor({ timeout: 45_000 });
    },
    reaches: async (name: string): Promise<void> => {
      await page.locator(`.saved-state [data-phase="${name}"]`).waitFor({ timeout: 45_000 });
    },
    saveNow: async (): Promise<void> => {
      await page.getByRole('button', { name: '立即保存' }).click();
    },
    chooseColumn: async (name: string): Promise<void> => {
      await page.locator('#field-columnId').click();
      await page.locator('.ant-select-tree-title').getByText(name, { exact: true }).first().click();
    },
    /** Types at the end of the text. */
    type: (text: string): Promise<void> =>
      changed(async () => {
        await page.keyboard.press('Control+End');
        await page.keyboard.type(text);
      }),
    /** Pastes what another program put on the clipboard. */
    paste: (html: string, plain = ''): Promise<void> =>
      changed(() =>
        page.evaluate(`{
          const data = new DataTransfer();
          data.setData('text/html', ${JSON.stringify(html)});
          data.setData('text/plain', ${JSON.stringify(plain)});
          document.querySelector('#field-body').dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          );
        }`),
      ),
    /** Opens properties, checks or history beside the text. */
    openSide: (name: string): Promise<void> =>
      page.locator('.writing-side > .ant-segmented').getByText(name, { exact: true }).click(),
  };
};

/** The id of the text that is open, as the address has it. */
export const openArticle = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';
