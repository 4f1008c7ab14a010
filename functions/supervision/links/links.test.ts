import { describe, expect, test } from 'vitest';
import type { Services } from '#functions/composition/services.ts';
import { ignoreFinding, recheckFinding } from '#functions/supervision/links/deal-with-finding.ts';
import { type FindingQuery, listLinkFindings } from '#functions/supervision/links/list-link-findings.ts';
import { startDueLinkChecks } from '#functions/supervision/links/start-due-link-checks.ts';
import { startLinkCheck } from '#functions/supervision/links/start-link-check.ts';
import { supervisionTasks } from '#functions/supervision/supervision-tasks.ts';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';
import { advanceTask } from '#shared/domain/task/task.ts';
import type { LinkAnswer, LinkFetcher } from '#shared/ports/link-fetcher.ts';
import { RedirectRepository } from '#shared/repositories/page/redirect-repository.ts';
import { TaskRepository } from '#shared/repositories/task/task-repository.ts';

const admin = actorWith([{ role: 'siteadmin', siteId: 'jyj' }]);
const page = 'gzdt/2026/a1.html';

/** Answers as told and counts how often it is asked. */
class ToldFetcher implements LinkFetcher {
  asked: string[] = [];
  answers: Record<string, Partial<LinkAnswer>> = {};
  async check(url: string): Promise<LinkAnswer> {
    this.asked.push(url);
    const answer = { kind: 'answered', status: 200, finalUrl: url, redirects: 0, milliseconds: 10 };
    return { ...answer, ...this.answers[url] } as LinkAnswer;
  }
}

const withFetcher = (of: SupervisionWorld, linkFetcher?: LinkFetcher): Services => ({ ...of.services, linkFetcher });

/** Goes on with a task as its runner does; `crashes` steps are done but not saved, and so done again. */
const run = async (services: Services, taskId: string, crashes = 0): Promise<number> => {
  const tasks = new TaskRepository(services.tables);
  for (let steps = 1; ; steps += 1) {
    const task = await tasks.find(taskId);
    if (task?.state !== 'open') return steps;
    const outcome = await supervisionTasks(services).checkLinks(services, task);
    if (steps <= crashes) continue;
    await services.tables.transact([tasks.put(advanceTask(task, outcome, services.clock.now().toISOString()))]);
  }
};

const check = async (services: Services, crashes = 0): Promise<void> => {
  await run(services, (await startLinkCheck(services)('jyj', systemActor)).taskId, crashes);
};

const list = (services: Services, fields: Partial<FindingQuery> = {}) =>
  listLinkFindings(services)({ siteId: 'jyj', ignored: false, limit: 100, actor: admin, ...fields });

const a = (href: string, text = 'x') => `<a href="${href}">${text}</a>`;

describe('given a page with links inside the cluster', () => {
  test('[CEN-03] when checked, then dead ones are named with page, text and position, the others not', async () => {
    const of = await SupervisionWorld.open();
    await of.putPage('portal', 'old.html', { state: 'withdrawn' });
    await of.putPage('portal', 'away.html', { state: 'redirect', redirectTo: '/index.html' });
    await of.putPage('portal', 'lost.html', { state: 'redirect', redirectTo: '/nowhere.html' });
    await of.putPage('portal', 'zwgk/index.html');
    await of.putSite('gone', { domain: 'gone.yunlan.gov.cn', status: 'closed' });
    await of.tables.transact([new RedirectRepository(of.tables).put({ siteId: 'jyj', path: 'former', to: 'gzdt' })]);
    await of.objects.put('jyj/media/m1/a.pdf', new Uint8Array(1), { contentType: 'application/pdf' });
    const portal = 'https://www.yunlan.gov.cn';
    const body = [
      a('/'),
      a(`${portal}/zt/yshj/`),
      a(`${portal}/zwgk`),
      a(`${portal}/away.html`),
      a('/former/2026/a1.html'),
      a('/media/jyj/m1/a.pdf'),
      a('/search?q=1'),
      '<img src="/media/jyj/m1/none.png" alt="图片">',
      a(`${portal}/old.html`, '已撤 <b>文件</b>'),
      a(`${portal}/lost.html`),
      a('/nowhere.html'),
      a('/nowhere.html', 'again'),
      a('https://gone.yunlan.gov.cn/'),
    ].join('\n');
    await of.putPage('jyj', page, {}, body);
    await check(of.services);

    const { findings, report } = await list(of.services);
    const rows = [...findings].sort((one, other) => one.position - other.position);
    expect(rows.map(({ path, text, position, verdict, reason }) => [path, text, position, verdict, reason])).toEqual([
      [page, '图片', 8, 'broken', 'notFound'],
      [page, '已撤 文件', 9, 'broken', 'withdrawn'],
      [page, 'x', 10, 'broken', 'notFound'],
      [page, 'x', 11, 'broken', 'notFound'],
      [page, 'x', 13, 'broken', 'siteClosed'],
    ]);
    expect(report).toMatchObject({ pages: 2, links: 12, ok: 7, broken: 5, unchecked: 0 });
  });

  test('[CEN-03] when steps are done twice after a crash, then findings and counts stay the same', async () => {
    const of = await SupervisionWorld.open();
    for (let n = 0; n < 60; n += 1) await of.putPage('jyj', `gzdt/${n}.html`, {}, a('/nowhere.html'));
    await check(of.services, 2);
    const { findings, report } = await list(of.services);
    expect(findings).toHaveLength(60);
    expect(report).toMatchObject({ pages: 61, broken: 60 });
  });

  test('[CEN-03] when a link is mended, then the next check takes its finding away', async () => {
    const of = await SupervisionWorld.open();
    await of.putPage('jyj', page, {}, a('/nowhere.html') + a('/other.html'));
    await check(of.services);
    await of.putPage('jyj', page, {}, a('/') + a('/other.html'));
    of.clock.advance(60);
    await check(of.services);
    expect((await list(of.services)).findings.map(({ href }) => href)).toEqual(['/other.html']);
  });

  test('[CEN-03] when a finding is checked again, then it goes once its target is there', async () => {
    const of = await SupervisionWorld.open();
    await of.putPage('jyj', page, {}, a('/new.html'));
    await check(of.services);
    const findingId = (await list(of.services)).findings[0]?.findingId ?? '';
    const again = () => recheckFinding(of.services)({ siteId: 'jyj', findingId, actor: admin });
    expect((await again()).verdict).toBe('broken');
    await of.putPage('jyj', 'new.html');
    expect((await again()).verdict).toBe('ok');
    expect((await list(of.services)).findings).toEqual([]);
    await expect(again()).rejects.toMatchObject({ code: 'not-found' });
  });

  test('[CEN-03] when it is ignored, then it is listed apart on every page until dealt with again', async () => {
    const of = await SupervisionWorld.open();
    await of.putPage('jyj', page, {}, a('/nowhere.html'));
    await of.putPage('jyj', 'b.html', {}, a('/nowhere.html'));
    await check(of.services);
    const findingId = (await list(of.services)).findings[0]?.findingId ?? '';
    const ignore = (ignored: boolean) =>
      ignoreFinding(of.services)({ siteId: 'jyj', findingId, actor: admin, ignored, reason: '建设中' });
    await ignore(true);
    expect((await list(of.services)).findings).toEqual([]);
    expect((await list(of.services, { ignored: true })).findings).toMatchObject([
      { ignored: { reason: '建设中' } },
      { ignored: { reason: '建设中' } },
    ]);
    await ignore(false);
    expect((await list(of.services)).findings).toHaveLength(2);
  });
});

describe('given a page with links that leave the cluster', () => {
  const outside = async () => {
    const of = await SupervisionWorld.open();
    const behind = encodeURIComponent('https://dead.example/a');
    const links = [a('https://fine.example/'), a(`/leave?to=${behind}`), a('https://online-casino.example/')];
    await of.putPage('jyj', page, {}, links.join(''));
    return of;
  };

  test('[CEN-03] when nobody may be asked, then only what is dangerous by name is found', async () => {
    const of = await outside();
    await check(of.services);
    const { findings, report } = await list(of.services);
    expect(findings).toMatchObject([{ verdict: 'danger', reason: 'dangerHost' }]);
    expect(report).toMatchObject({ unchecked: 2, danger: 1 });
  });

  test('[CEN-03] when they may be asked, then each is asked once in four hours, and again on demand', async () => {
    const of = await outside();
    const fetcher = new ToldFetcher();
    fetcher.answers['https://dead.example/a'] = { status: 404 };
    const services = withFetcher(of, fetcher);
    await check(services);
    expect(fetcher.asked.sort()).toEqual(['https://dead.example/a', 'https://fine.example/']);
    const { findings, report } = await list(services, { verdict: 'broken' });
    expect(findings).toMatchObject([{ url: 'https://dead.example/a', status: 404 }]);
    expect(report).toMatchObject({ ok: 1, broken: 1, danger: 1, unchecked: 0 });

    of.clock.advance(3 * 3600);
    await check(services);
    expect(fetcher.asked).toHaveLength(2);
    const findingId = findings[0]?.findingId ?? '';
    fetcher.answers = {};
    await recheckFinding(services)({ siteId: 'jyj', findingId, actor: admin });
    expect(fetcher.asked).toHaveLength(3);
    expect((await list(services, { verdict: 'broken' })).findings).toEqual([]);

    of.clock.advance(4 * 3600 + 1);
    await check(services);
    expect(fetcher.asked).toHaveLength(5);
  });
});

describe('given who asks and when', () => {
  test('[CEN-03] when a check runs, then another start answers the same', async () => {
    const of = await SupervisionWorld.open();
    const [one, other] = [
      await startLinkCheck(of.services)('jyj', admin),
      await startLinkCheck(of.services)('jyj', admin),
    ];
    expect(other.taskId).toBe(one.taskId);
    await run(of.services, one.taskId);
    expect((await startLinkCheck(of.services)('jyj', admin)).taskId).not.toBe(one.taskId);
  });

  test('[CEN-03] when a week has gone by, then every live site is checked again', async () => {
    const of = await SupervisionWorld.open();
    await of.putSite('soon', { status: 'preparing' });
    expect(await startDueLinkChecks(of.services)).toBe(3);
    of.clock.advance(6 * 86_400);
    expect(await startDueLinkChecks(of.services)).toBe(0);
    of.clock.advance(86_400);
    expect(await startDueLinkChecks(of.services)).toBe(3);
  });

  test('when it is somebody without the right, then they are refused', async () => {
    const of = await SupervisionWorld.open();
    await of.putPage('jyj', page, {}, a('/nowhere.html'));
    await check(of.services);
    const findingId = (await list(of.services)).findings[0]?.findingId ?? '';
    const officer = actorWith([{ role: 'officer', siteId: 'jyj' }]);
    const other = actorWith([{ role: 'siteadmin', siteId: 'portal' }]);
    await expect(list(of.services, { actor: other })).rejects.toMatchObject({ code: 'not-found' });
    for (const [actor, code] of [
      [officer, 'forbidden'],
      [other, 'not-found'],
    ] as const) {
      const which = { siteId: 'jyj', findingId, actor };
      await expect(recheckFinding(of.services)(which)).rejects.toMatchObject({ code });
      await expect(ignoreFinding(of.services)({ ...which, ignored: true, reason: 'x' })).rejects.toMatchObject({
        code,
      });
    }
  });
});
