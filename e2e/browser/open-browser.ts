import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumExecutable } from './chromium-executable.ts';
import { setConditions } from './page-conditions.ts';

/** The widths every page is looked at: a desk and a phone. */
export type PageWidth = 1440 | 390;

/** A running browser; each page has a context of its own, so no page sees another's cookies. */
export type TestBrowser = {
  readonly newPage: (width?: PageWidth, options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
};

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** Starts the browser; the caller closes it. `*.localhost` names lead to this machine. */
export const openBrowser = async (): Promise<TestBrowser> => {
  const { path, env } = await chromiumExecutable();
  const browser = await chromium.launch({
    executablePath: path,
    env,
    // The tests load their own pages only, and in a container there is no user namespace for a sandbox.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
  return {
    newPage: async (width = 1440, options = {}) => {
      // bypassCSP: axe is injected, and that must say nothing about the page's own policy.
      const context = await browser.newContext({
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        bypassCSP: true,
        reducedMotion: 'reduce',
        ...(width === 390 ? phone : desk),
        ...options,
      });
      const page = await context.newPage();
      await setConditions(page);
      return page;
    },
    close: () => browser.close(),
  };
};
