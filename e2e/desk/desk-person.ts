import type { Page } from 'playwright-core';
import type { PageWidth, TestBrowser } from '../browser/open-browser.ts';
import { recordOutsideRequests } from '../browser/record-outside-requests.ts';
import { demoPassword, openSession } from '../cluster/staff.ts';

/** A person at the desk: their page, signed in, and what went wrong on it. */
export type DeskPerson = {
  readonly page: Page;
  /** Addresses asked for outside the cluster. */
  readonly outside: readonly string[];
  /** Errors of scripts and of the content policy. */
  readonly errors: readonly string[];
  /** Opens an address below `/admin` and waits until nothing is being read. */
  readonly open: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type DeskOptions = {
  readonly width?: PageWidth;
  readonly lang?: 'zh' | 'en';
  /** Types name and password as a person does; without it the session is there already, which saves a page a time. */
  readonly typing?: boolean;
};

const words = {
  zh: { username: '用户名', password: '密码', signIn: '登录' },
  en: { username: 'User name', password: 'Password', signIn: 'Sign in' },
} as const;

/** Waits until a screen stands: its heading is there and nothing says that it is being read. */
export const settledScreen = async (page: Page): Promise<void> => {
  await page.locator('main h1').first().waitFor();
  const busy = page.locator('.waiting, .ant-spin-spinning, .ant-skeleton-active');
  while ((await busy.count()) > 0) await page.waitForTimeout(30);
};

const typeIn = async (page: Page, origin: string, username: string, lang: 'zh' | 'en'): Promise<void> => {
  await page.goto(`${origin}/admin/`);
  const said = words[lang];
  await page.getByLabel(said.username, { exact: true }).fill(username);
  await page.getByLabel(said.password, { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: said.signIn, exact: true }).click();
  await page.waitForURL(/\/admin\/work/);
};

const comeIn = async (page: Page, origin: string, username: string): Promise<void> => {
  const [name = '', value = ''] = (await openSession(origin, username)).split('=');
  await page.context().addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Strict' }]);
  await page.goto(`${origin}/admin/work`);
};

/** Opens the desk for a demonstration account at its work, under the policy that the desk sends. */
export const deskPerson = async (
  browser: TestBrowser,
  origin: string,
  username: string,
  { width = 1440, lang = 'zh', typing = false }: DeskOptions = {},
): Promise<DeskPerson> => {
  const page = await browser.newPage(width, { bypassCSP: false });
  const outside = recordOutsideRequests(page, origin);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(message.text()))
      errors.push(message.text());
  });
  // Frames that show a text have no storage of their own.
  await page.addInitScript(`window === window.top && localStorage.setItem('desk-language', '${lang}')`);
  await (typing ? typeIn(page, origin, username, lang) : comeIn(page, origin, username));
  await settledScreen(page);
  return {
    page,
    outside,
    errors,
    open: async (path) => {
      await page.goto(`${origin}/admin${path}`);
      await settledScreen(page);
    },
    close: () => page.context().close(),
  };
};
