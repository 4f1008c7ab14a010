import { describe, expect, test } from 'vitest';
import { SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import {
  acceptPushedDown,
  listInbox,
  listPushedDown,
  pushDown,
  refusePushedDown,
} from '#functions/submission/push-down/push-down.ts';
import { repostArticle } from '#functions/submission/push-down/repost-article.ts';
import { restingActions } from '#shared/domain/access/grant/qualification.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const targets = [
  { siteId: 'jyj', columnId: 'gzdt' },
  { siteId: 'wjw', columnId: 'gzdt' },
];
const pushed = async () => {
  const world = await SubmissionWorld.open();
  await world.set('jyj', { pushDown: 'direct' });
  const source = await world.published({ title: '全市通知' }, 'portal');
  const actor = world.world.person('officer', 'portal');
  const input = { siteId: 'portal', articleId: source.articleId, note: '请转发', targets, actor };
  const results = await pushDown(world.services, input);
  await world.settle();
  return { world, source, input, results };
};
const wjw = (world: SubmissionWorld) => ({ siteId: 'wjw', actor: world.world.person('officer', 'wjw') });

describe('given a public text of the portal', () => {
  test('[CNT-18] when it is handed down, then each site’s own policy decides: online by reference, or in the inbox', async () => {
    const { world, source, results } = await pushed();
    expect(results).toMatchObject([
      { siteId: 'jyj', ok: true, pushDown: { status: 'accepted', direct: true } },
      { siteId: 'wjw', ok: true, pushDown: { status: 'pending', direct: false } },
    ]);
    expect(await world.rows('jyj', 'gzdt')).toMatchObject([{ url: source.live?.url, siteId: 'portal' }]);
    expect(await world.rows('wjw', 'gzdt')).toEqual([]);
    expect(await listInbox(world.services, { ...wjw(world), limit: 20 })).toMatchObject([{ note: '请转发' }]);
    const actor = world.world.person('officer', 'portal');
    expect(await listPushedDown(world.services, { siteId: 'portal', actor, limit: 20 })).toHaveLength(2);
    expect((await world.figures()).adopted).toBe(0);
  });

  test('[CNT-18] when it is handed down again, then a site where it waits or stands takes no second one, until it refused or left', async () => {
    const { world, source, input, results } = await pushed();
    const again = () => pushDown(world.services, input);
    const there = { problem: 'transition-refused', ok: false };
    expect(await again()).toMatchObject([there, there]);
    const pushDownId = results[1]?.pushDown?.pushDownId ?? '';
    await refusePushedDown(world.services, { ...wjw(world), pushDownId, reason: '与本站无关' });
    await world.withdraw(await world.now({ siteId: 'jyj', articleId: results[0]?.pushDown?.adoptedAs ?? '' }));
    expect(await again()).toMatchObject([{ ok: true }, { ok: true }]);
    const both = await Promise.allSettled([again(), again()]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await listInbox(world.services, { ...wjw(world), limit: 20 })).toHaveLength(2);
    expect(source.live?.content.publishScope).toBe('cluster');
  });

  test('[CNT-20] when it is for its own site only, then it is neither handed down nor sent up', async () => {
    const world = await SubmissionWorld.open();
    const own = await world.published({ publishScope: 'site' }, 'portal');
    const actor = world.world.person('officer', 'portal');
    const input = { siteId: 'portal', articleId: own.articleId, note: '', targets, actor };
    await expect(pushDown(world.services, input)).rejects.toThrow(code('transition-refused'));
    await expect(world.send(await world.published({ publishScope: 'site' }))).rejects.toThrow(
      code('transition-refused'),
    );
  });

  test('[CNT-07] when the site accepts it, then it passes the site’s own chain', async () => {
    const { world, results } = await pushed();
    const pushDownId = results[1]?.pushDown?.pushDownId ?? '';
    const input = { ...wjw(world), pushDownId, mode: 'reference' as const, submit: true };
    const accepted = await acceptPushedDown(world.services, input);
    const there = { siteId: 'wjw', articleId: accepted.adoptedAs ?? '' };
    expect((await world.now(there)).working?.status).toBe('inReview');
    await world.pass(there);
    await world.settle();
    expect(await world.rows('wjw', 'gzdt')).toHaveLength(1);
    await expect(acceptPushedDown(world.services, input)).rejects.toThrow(code('transition-refused'));
  });

  test('when the site refuses it, then the portal reads why', async () => {
    const { world, results } = await pushed();
    const pushDownId = results[1]?.pushDown?.pushDownId ?? '';
    await refusePushedDown(world.services, { ...wjw(world), pushDownId, reason: '与本站无关' });
    const actor = world.world.person('officer', 'portal');
    const [last] = await listPushedDown(world.services, { siteId: 'portal', actor, limit: 20 });
    expect(last).toMatchObject({ status: 'refused', reason: '与本站无关' });
  });

  test('[SUP-17] when the writing of an officer rests, then it is still read, and not answered', async () => {
    const { world, results } = await pushed();
    const officer = world.world.person('officer', 'wjw');
    const grants = officer.grants.map((grant) => ({
      ...grant,
      actions: grant.actions.filter((action) => !restingActions.includes(action)),
      rests: { since: '2026-03-01', actions: restingActions },
    }));
    const actor = { ...officer, grants };
    expect(await listInbox(world.services, { siteId: 'wjw', actor, limit: 20 })).toHaveLength(1);
    await expect(listInbox(world.services, { siteId: 'jyj', actor, limit: 20 })).rejects.toThrow(code('not-found'));
    const token = { ...actor, scopes: ['article.read'] as const };
    await expect(listInbox(world.services, { siteId: 'wjw', actor: token, limit: 20 })).rejects.toThrow(
      code('token-scope'),
    );
    const one = { siteId: 'wjw', actor, pushDownId: results[1]?.pushDown?.pushDownId ?? '' };
    await expect(refusePushedDown(world.services, { ...one, reason: '误' })).rejects.toThrow(
      code('qualification-expired'),
    );
  });

  test('[SEC-08] when rights are missing at either end, or the site is not below, then it is refused', async () => {
    const { world, input, results } = await pushed();
    await expect(pushDown(world.services, { ...input, actor: world.world.officer })).rejects.toThrow(code('not-found'));
    const aside = { ...input, targets: [{ siteId: 'portal', columnId: 'gzdt' }] };
    await expect(pushDown(world.services, aside)).rejects.toThrow(code('input-invalid'));
    const pushDownId = results[1]?.pushDown?.pushDownId ?? '';
    const abroad = { siteId: 'wjw', actor: world.world.officer, pushDownId, reason: '误' };
    await expect(refusePushedDown(world.services, abroad)).rejects.toThrow(code('not-found'));
  });

  test('[CNT-17] when a unit reposts it, then its draft names the portal as the source; what is not public does not exist', async () => {
    const { world, source } = await pushed();
    const usual = { siteId: 'jyj', columnId: 'gzdt', mode: 'copy' as const, submit: false, actor: world.world.officer };
    const draft = await repostArticle(world.services, { ...usual, articleId: source.articleId });
    expect(draft.working).toMatchObject({
      status: 'draft',
      content: { source: { kind: 'repost', url: `http://localhost:8080${source.live?.url}` } },
    });
    const hidden = await world.world.write({}, world.world.person('officer', 'portal'), 'portal');
    const input = { ...usual, articleId: hidden.articleId };
    await expect(repostArticle(world.services, input)).rejects.toMatchObject({
      code: expect.stringMatching(/article-not-found|transition-refused/),
    });
  });
});
