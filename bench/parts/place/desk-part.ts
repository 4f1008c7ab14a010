import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../../../e2e/browser/open-browser.ts';
import { deskPerson, settledScreen } from '../../../e2e/desk/desk-person.ts';
import { startBenchCluster } from '../../measure/bench-cluster.ts';
import { deskSizes } from '../../measure/desk-sizes.ts';
import { median, shown, spread } from '../../measure/figures.ts';
import { atMost, type Part, told } from '../../part.ts';
import { world } from '../../world/world.ts';

const firstLoadLimit = 250_000;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const signInTime = async (browser: TestBrowser, origin: string): Promise<number> => {
  const page = await browser.newPage(1440, { bypassCSP: false });
  const took = await timed(async () => {
    await page.goto(`${origin}/admin/`);
    await page.getByLabel('密码', { exact: true }).fill('');
  });
  await page.context().close();
  return took;
};

const opened = (page: Page, address: string) => async (): Promise<void> => {
  await page.goto(address);
  await settledScreen(page);
};

/** Milliseconds until screens can be used, five times each, from an empty browser cache for sign-in and a warm one behind it. */
const times = async (folder: string, pairs: number) => {
  const cluster = await startBenchCluster(folder);
  const browser = await openBrowser();
  try {
    const signIn: number[] = [];
    const work: number[] = [];
    const editor: number[] = [];
    const list: number[] = [];
    const board: number[] = [];
    for (let turn = 0; turn < pairs; turn += 1) signIn.push(await signInTime(browser, cluster.origin));
    const officer = await deskPerson(browser, cluster.origin, 'officer.jyj');
    const office = await deskPerson(browser, cluster.origin, 'office');
    for (let turn = 0; turn < pairs; turn += 1) {
      work.push(await timed(opened(officer.page, `${cluster.origin}/admin/work`)));
      editor.push(await timed(opened(officer.page, `${cluster.origin}/admin/articles/jyj/new`)));
      list.push(await timed(opened(officer.page, `${cluster.origin}/admin/articles?site=jyj`)));
      board.push(await timed(opened(office.page, `${cluster.origin}/admin/upkeep`)));
    }
    return { signIn, work, editor, list, board };
  } finally {
    await browser.close();
    await cluster.stop();
  }
};

export const deskPart: Part = {
  name: 'desk',
  title: 'The staff desk',
  how: 'Bytes as they are sent (gzip); seconds in a headless browser on this machine until a screen stands and nothing is being read.',
  run: async (extent) => {
    const { first, screens } = deskSizes();
    const found = await times(await world('set', extent), extent.pairs);
    const line = (name: string, values: readonly number[]) => told(name, spread(values, 'ms'));
    return {
      lines: [
        atMost('First load: sign-in and work list', first, firstLoadLimit, `${shown(first / 1000)} kB`, '≤ 250 kB'),
        line('Sign-in can be typed into, empty cache', found.signIn),
        line('Work list', found.work),
        line('Editor of a new text', found.editor),
        line(`List of articles, ${shown(extent.set)} in the cluster`, found.list),
        line('Board of upkeep', found.board),
        told('Median of all', `${shown(median(Object.values(found).flat()))} ms`),
      ],
      details: [
        `| Screen | adds (gzip, kB) |\n|---|---:|\n${[...screens].map(([name, size]) => `| ${name} | ${shown(size / 1000)} |`).join('\n')}`,
      ],
    };
  },
};
