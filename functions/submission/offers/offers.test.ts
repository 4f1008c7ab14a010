import { describe, expect, test } from 'vitest';
import { SubmissionWorld } from '#functions/http/testing/submission-world.ts';
import { listOffers, offerArticle, offerTargets, takeOfferBack } from '#functions/submission/offers/offers.ts';
import { acceptPushedDown, listInbox, refusePushedDown } from '#functions/submission/push-down/push-down.ts';
import { submissionTargets } from '#functions/submission/settings/settings.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';

const code = (of: string) => expect.objectContaining({ code: of });
const target = { siteId: 'wjw', columnId: 'gzdt' };

const offering = async (offers: 'refused' | 'pending' | 'direct' = 'pending', fields: object = {}) => {
  const world = await SubmissionWorld.open();
  await world.set('wjw', { offers });
  const source = await world.published(fields);
  const of = { siteId: 'jyj', articleId: source.articleId, actor: world.world.person('officer', 'jyj') };
  const there = { siteId: 'wjw', actor: world.world.person('officer', 'wjw') };
  const offer = () => offerArticle(world.services, { ...of, note: '请转发', target });
  const listed = async () => listOffers(world.services, { ...of, limit: 20 });
  return { world, source, of, there, offer, listed };
};

test('[CNT-18] given people who write in the column, in another and on the whole site, when a text is offered, then those it waits for are told', async () => {
  const { world, offer } = await offering();
  const { tables } = world.world;
  const grants = [
    ['all', undefined],
    ['here', 'gzdt'],
    ['elsewhere', 'zcfg'],
  ] as const;
  for (const [accountId, columnId] of grants) {
    const repository = new GrantRepository(tables);
    const grant = {
      grantId: 'g',
      accountId,
      roleId: 'officer',
      siteId: 'wjw',
      columnId,
      grantedBy: 's',
      grantedAt: '',
    };
    await tables.transact([...repository.save(accountId, await repository.book(accountId), [grant])]);
  }
  await offer();
  const told = await Promise.all(
    grants.map(async ([one]) => (await new NoticeRepository(tables).list(one, { limit: 5 })).items.length),
  );
  expect(told).toEqual([1, 1, 0]);
});

describe('given a text of one department that belongs on the site of another too', () => {
  test('[CNT-18] when it is offered, then it waits there, passes the column’s own chain, and leads to its source', async () => {
    const { world, source, there, offer, listed } = await offering();
    const { pushDownId, status } = await offer();
    expect(status).toBe('pending');
    expect(await world.rows('wjw', 'gzdt')).toEqual([]);
    const url = `http://jyj.localhost:8080${source.live?.url}`;
    expect(await listInbox(world.services, { ...there, limit: 20 })).toMatchObject([
      { across: true, note: '请转发', from: { siteId: 'jyj' }, url },
    ]);
    const accepted = await acceptPushedDown(world.services, { ...there, pushDownId, mode: 'reference', submit: true });
    expect(await listed()).toMatchObject([{ status: 'accepted', stands: 'inReview' }]);
    await world.pass({ siteId: 'wjw', articleId: accepted.adoptedAs ?? '' });
    await world.settle();
    expect(await world.rows('wjw', 'gzdt')).toMatchObject([{ url: source.live?.url, siteId: 'jyj', by: 'adoption' }]);
    expect(await listed()).toMatchObject([{ stands: 'online' }]);
    await expect(offer()).rejects.toThrow(code('transition-refused'));
    expect((await world.figures()).adopted).toBe(0);
  });

  test('[CNT-18] when the site takes offers directly, then it is online at once, and leaves when its source does', async () => {
    const { world, source, offer, listed } = await offering('direct');
    expect(await offer()).toMatchObject({ status: 'accepted', direct: true });
    await world.settle();
    expect(await world.rows('wjw', 'gzdt')).toHaveLength(1);
    await world.withdraw(source);
    await world.settle();
    expect(await world.rows('wjw', 'gzdt')).toEqual([]);
    expect(await listed()).toMatchObject([{ stands: 'left' }]);
  });

  test('[CNT-18] when the site takes no offers, then it is said beforehand and the offer is refused', async () => {
    const { world, of, offer } = await offering('refused');
    expect(await offerTargets(world.services, of)).toContainEqual(
      expect.objectContaining({ siteId: 'wjw', policy: 'refused' }),
    );
    await expect(offer()).rejects.toThrow(code('transition-refused'));
  });

  test('[CNT-18] when it is refused there, then the unit reads why and may offer again; taken back, nobody can accept it', async () => {
    const { world, of, there, offer, listed } = await offering();
    const first = await offer();
    await expect(offer()).rejects.toThrow(code('transition-refused'));
    await refusePushedDown(world.services, { ...there, pushDownId: first.pushDownId, reason: '与本站无关' });
    expect(await listed()).toMatchObject([{ status: 'refused', reason: '与本站无关' }]);
    const { items } = await new NoticeRepository(world.world.tables).list(of.actor.accountId, { limit: 5 });
    expect(items).toMatchObject([{ kind: 'submission', address: `/articles/jyj/${of.articleId}` }]);
    expect(items[0]?.title.en).toMatch(/^.+ did not accept your article “.+”$/);
    expect(items[0]?.lines[0]?.zh).toContain('与本站无关');
    const { pushDownId } = await offer();
    expect(await takeOfferBack(world.services, { ...of, pushDownId })).toMatchObject({ status: 'withdrawn' });
    const accept = { ...there, pushDownId, mode: 'copy' as const, submit: true };
    await expect(acceptPushedDown(world.services, accept)).rejects.toThrow(code('transition-refused'));
    await expect(takeOfferBack(world.services, { ...of, pushDownId })).rejects.toThrow(code('transition-refused'));
  });

  test('[CNT-18] when the sites beside one are asked for, then neither the one above nor those below are among them', async () => {
    const { world, of } = await offering();
    const beside = async (siteId: string) => {
      const actor = world.world.person('officer', siteId);
      return (await offerTargets(world.services, { siteId, actor })).map((site) => site.siteId).toSorted();
    };
    expect(await beside('jyj')).toEqual(['qinghe', 'wjw']);
    expect(await beside('portal')).toEqual([]);
    const { siteId } = await submissionTargets(world.services, of);
    await expect(
      offerArticle(world.services, { ...of, note: '', target: { siteId, columnId: 'gzdt' } }),
    ).rejects.toThrow(code('input-invalid'));
  });

  test('[SEC-08] when rights are missing at either end, or the text is for its own site, another language or not online, then it is refused', async () => {
    const { world, source, of, there, offer } = await offering();
    const final = { ...of, note: '', target, actor: world.world.person('final', 'jyj') };
    await expect(offerArticle(world.services, final)).rejects.toThrow(code('forbidden'));
    const stranger = { ...final, actor: there.actor };
    await expect(offerArticle(world.services, stranger)).rejects.toThrow(code('not-found'));
    const { pushDownId } = await offer();
    const abroad = { siteId: 'wjw', actor: of.actor, pushDownId, mode: 'copy' as const, submit: true };
    await expect(acceptPushedDown(world.services, abroad)).rejects.toThrow(code('not-found'));
    await expect(takeOfferBack(world.services, { ...of, actor: there.actor, pushDownId })).rejects.toThrow(
      code('not-found'),
    );
    const own = await world.published({ publishScope: 'site' });
    await expect(offerArticle(world.services, { ...of, articleId: own.articleId, note: '', target })).rejects.toThrow(
      code('transition-refused'),
    );
    await world.world.putColumn('wjw', 'english', { lang: 'en' });
    const english = { ...of, note: '', target: { siteId: 'wjw', columnId: 'english' } };
    await expect(offerArticle(world.services, english)).rejects.toThrow(code('input-invalid'));
    await world.withdraw(source);
    await expect(offerArticle(world.services, { ...of, note: '', target })).rejects.toThrow(code('transition-refused'));
  });
});
