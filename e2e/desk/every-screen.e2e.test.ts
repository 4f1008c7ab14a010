import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, type PageWidth, type TestBrowser } from '../browser/open-browser.ts';
import { type ClusterProcess, startClusterProcess } from '../cluster/cluster-process.ts';
import { copyOfSeeded } from '../cluster/seeded-data.ts';
import { type DeskPerson, deskPerson, settledScreen } from './desk-person.ts';
import { lookAtScreen } from './look-at-screen.ts';
import { deskAddresses, type ScreenVisit, screenVisits } from './screen-visits.ts';

/** One picture per address: ids differ from run to run, the pattern does not. */
const nameOf = ({ route, path }: ScreenVisit): string =>
  (/\d{4}|\w{12}/.test(path) ? route : path)
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

describe('given every screen of the desk', () => {
  let seeded: ReturnType<typeof copyOfSeeded>;
  let cluster: ClusterProcess;
  let browser: TestBrowser;
  let visits: readonly ScreenVisit[];

  beforeAll(async () => {
    seeded = copyOfSeeded(inject('seededData'));
    [cluster, browser] = await Promise.all([startClusterProcess(seeded.dataDir), openBrowser()]);
    visits = await screenVisits(cluster.origin);
  });
  afterAll(async () => {
    await Promise.all([cluster.stop(), browser.close()]);
    seeded.remove();
  });

  test('when the table of screens grows, then the new screen is looked at too', async () => {
    const visited = new Set(visits.map(({ route }) => route));
    expect((await deskAddresses()).filter((route) => !visited.has(route))).toEqual([]);
  });

  /** Wide and narrow in Chinese, then the language is changed on the screen as it stands, then narrow and wide in English. */
  const lookAround = async (person: DeskPerson, visit: ScreenVisit): Promise<void> => {
    const { page } = person;
    const look = async (width: PageWidth, lang: string): Promise<void> => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await settledScreen(page);
      await lookAtScreen(person, `screen-${nameOf(visit)}-${lang}`);
    };
    await page.setViewportSize({ width: 1440, height: 900 });
    await person.open(`/${visit.path}`);
    expect.soft(page.url(), 'the address leads elsewhere').toContain(visit.path);
    for (const width of [1440, 390] as const) await look(width, 'zh');
    await page.getByRole('button', { name: 'English', exact: true }).click();
    for (const width of [390, 1440] as const) await look(width, 'en');
  };

  test.each([
    'officer.jyj',
    'first.jyj',
    'officer.portal',
    'siteadmin.jyj',
    'designer.jyj',
    'office',
    'system',
    'security',
    'auditor',
  ])(
    'when %s opens theirs in both languages on a desk and a phone, then each is whole',
    { timeout: 400_000 },
    async (username) => {
      const person = await deskPerson(browser, cluster.origin, username);
      const theirs = visits.filter(({ as }) => as === username);
      expect(theirs.length).toBeGreaterThan(0);
      for (const visit of theirs) await lookAround(person, visit);
      await person.close();
    },
  );
});
