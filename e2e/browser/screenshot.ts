import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../.screenshots/', import.meta.url));

/** Keeps the whole page as `.screenshots/<name>-<width>.png` for a person to look at, and answers the file's path. */
export const screenshot = async (page: Page, name: string): Promise<string> => {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`not a file name: ${name}`);
  await mkdir(folder, { recursive: true });
  const path = `${folder}${name}-${page.viewportSize()?.width ?? 0}.png`;
  await page.screenshot({ path, fullPage: true });
  return path;
};
