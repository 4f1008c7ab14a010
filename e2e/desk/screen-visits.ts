import { fileURLToPath, pathToFileURL } from 'node:url';
import { signIn } from '../cluster/staff.ts';
import { deskTexts } from './desk-texts.ts';

/** Who opens an address of the desk in its ordinary course, and with what in it. */
export type ScreenVisit = { readonly route: string; readonly as: string; readonly path: string };

const screensFile = fileURLToPath(new URL('../../web/admin/app/screens.ts', import.meta.url));

/** Every address below `/admin/` that has a screen, as the desk's own table names it. */
export const deskAddresses = async (): Promise<readonly string[]> => {
  // Named at run time: the types of the desk are those of a browser.
  const { screens } = (await import(pathToFileURL(screensFile).href)) as {
    readonly screens: readonly { readonly path: string }[];
  };
  return ['work', ...screens.map(({ path }) => path)];
};

const chinaDay = (afterDays = 0): string =>
  new Date(Date.now() + 8 * 3_600_000 + afterDays * 86_400_000).toISOString().slice(0, 10);

/** What the screens about one thing are opened with: a text, a file, a person, a rectification notice that exist. */
const things = async (origin: string) => {
  const texts = await deskTexts(origin);
  const inReview = await texts.submitted('关于做好秋季学期开学工作的通知');
  const draft = await texts.write('关于规范校外培训管理的通知', {
    kind: 'policyDocument',
    columnId: 'zcfg',
    documentNumber: '云教〔2026〕8号',
    body: '<h2>一、总则</h2><p>请遵照执行。</p><table><tbody><tr><th scope="col">项目</th><th scope="col">时间</th></tr><tr><td>检查</td><td>十二月</td></tr></tbody></table>',
  });
  const [office, system] = await Promise.all([signIn(origin, 'office'), signIn(origin, 'system')]);
  const listed = async (staff: typeof office, path: string): Promise<Readonly<Record<string, string>>> =>
    ((await staff.get(path)).body.items[0] ?? {}) as unknown as Readonly<Record<string, string>>;
  const issued = await office.post('/sites/jyj/rectifications', {
    subject: { kind: 'column', id: 'gzdt', name: '工作动态' },
    deadline: chinaDay(7),
    problem: '栏目“工作动态”超过十四天没有更新。',
  });
  if (issued.status !== 201) throw new Error(`no notice: ${issued.status} ${JSON.stringify(issued.body)}`);
  const called = await office.post('/sites/wjw/drills', {
    scenario: 'tampered',
    brief: '首页要闻图片被替换',
    articleId: (await listed(await signIn(origin, 'officer.wjw'), '/sites/wjw/articles?status=published')).articleId,
    limitMinutes: 30,
  });
  if (called.status !== 201) throw new Error(`no drill: ${called.status} ${JSON.stringify(called.body)}`);
  return {
    inReview,
    draft,
    file: await listed(await texts.as('officer'), '/sites/jyj/media'),
    account: await listed(system, '/accounts'),
    notice: issued.body as unknown as { readonly rectificationId: string },
    drill: called.body as unknown as { readonly drillId: string },
  };
};

/** One visit of every address at least, in the order in which people sign in. */
export const screenVisits = async (origin: string): Promise<readonly ScreenVisit[]> => {
  const { inReview, draft, file, account, notice, drill } = await things(origin);
  const of = (as: string, visits: Readonly<Record<string, string>>): readonly ScreenVisit[] =>
    Object.entries(visits).map(([path, route]) => ({ as, path, route }));
  return [
    ...of('officer.jyj', {
      work: 'work',
      account: 'account',
      articles: 'articles',
      'articles/jyj/new': 'articles/:siteId/:articleId',
      [`articles/jyj/${draft.articleId}`]: 'articles/:siteId/:articleId',
      media: 'media',
      [`media/jyj/${file.mediaId}`]: 'media/:siteId/:mediaId',
      submissions: 'submissions',
      'submissions/new': 'submissions/new',
      'reports-up': 'reports-up',
      notices: 'notices',
    }),
    ...of('first.jyj', {
      reviews: 'reviews/:siteId?/:articleId?',
      [`reviews/jyj/${inReview.articleId}`]: 'reviews/:siteId?/:articleId?',
    }),
    ...of('officer.portal', {
      adoption: 'adoption',
      commissions: 'commissions',
      memos: 'memos',
      'push-down': 'push-down',
    }),
    ...of('siteadmin.jyj', {
      columns: 'columns',
      'columns?column=gzdt': 'columns',
      'columns?new=yes': 'columns',
      'home-page': 'home-page',
      'home-page?column=zcfg': 'home-page',
      'column-sets': 'column-sets',
      collectors: 'collectors',
      'sites/jyj/records': 'sites/:siteId/records',
      [`duty/${chinaDay()}/am`]: 'duty/:date/:slot',
    }),
    ...of('designer.jyj', { 'templates?theme=spring&template=parts%2Ffooter': 'templates' }),
    ...of('office', {
      sites: 'sites',
      'sites/new': 'sites/new',
      'sites/jyj': 'sites/:siteId',
      upkeep: 'upkeep',
      'upkeep?site=jyj': 'upkeep',
      'upkeep/rules': 'upkeep/rules',
      rectifications: 'rectifications',
      'rectifications/new?site=jyj': 'rectifications/new',
      [`rectifications/jyj/${notice.rectificationId}`]: 'rectifications/:siteId/:rectificationId',
      duty: 'duty',
      drills: 'drills',
      'drills/new?site=jyj': 'drills/new',
      [`drills/wjw/${drill.drillId}`]: 'drills/:siteId/:drillId',
      terms: 'terms',
      contacts: 'contacts',
      plans: 'plans',
      'submission-rules?site=portal': 'submission-rules',
      registry: 'registry',
      disclosure: 'disclosure',
      visits: 'visits',
      links: 'links',
      'circular?site=portal': 'circular',
      words: 'words',
      dictionaries: 'dictionaries',
      cluster: 'cluster',
      health: 'health',
    }),
    ...of('system', {
      accounts: 'accounts',
      'accounts/new': 'accounts/new',
      [`accounts/${account.accountId}`]: 'accounts/:accountId',
      'access-settings': 'access-settings',
    }),
    ...of('security', { roles: 'roles' }),
    ...of('auditor', { audit: 'audit' }),
  ];
};
