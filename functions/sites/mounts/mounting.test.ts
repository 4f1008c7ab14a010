import { beforeEach, describe, expect, test } from 'vitest';
import { changeColumn } from '#functions/sites/columns/change-column.ts';
import { answerMount } from '#functions/sites/mounts/decide-mount.ts';
import { office, person, siteWorld } from '#functions/sites/testing/site-world.ts';
import type { Actor } from '#shared/domain/access/actor.ts';

const jyj = person('siteadmin', 'jyj');
const portal = person('siteadmin', 'portal');
let world: Awaited<ReturnType<typeof siteWorld>>;
beforeEach(async () => {
  world = await siteWorld();
  await world.launchAll();
  await world.publish('jyj', 'zcjd', 'a1');
  await world.settle();
});

const mount = (actor: Actor, columnId: string, mounts: { siteId: string; columnId: string }[], siteId = 'jyj') =>
  changeColumn(world.services)(actor, { siteId, columnId, ifMatch: 0 }, { mounts });
const answer = (actor: Actor, decision: 'approve' | 'refuse') =>
  answerMount(world.services)(actor, {
    siteId: 'portal',
    columnId: 'zcjd',
    sourceSiteId: 'jyj',
    sourceColumnId: 'zcjd',
    decision,
  });
const onPortal = [{ siteId: 'portal', columnId: 'zcjd' }];

describe('given a column of a sub-site', () => {
  test('[COL-08] when its site asks and the other site approves, then what it holds already shows there', async () => {
    const asked = await mount(jyj, 'zcjd', onPortal);
    await world.settle();
    expect(asked.mounts).toMatchObject([{ state: 'requested' }]);
    expect(await world.listed('portal', 'zcjd')).toEqual([]);

    await answer(portal, 'approve');
    await world.settle();

    expect(await world.listed('portal', 'zcjd')).toEqual(['a1']);
  });

  test('[COL-08] when the approval is taken back, or the source ends the mount, then the rows leave', async () => {
    await mount(office, 'zcjd', onPortal);
    await world.settle();
    expect(await world.listed('portal', 'zcjd')).toEqual(['a1']);
    await answer(portal, 'refuse');
    await world.settle();
    expect(await world.listed('portal', 'zcjd')).toEqual([]);

    await mount(office, 'zcjd', onPortal);
    await world.settle();
    expect(await world.listed('portal', 'zcjd')).toEqual(['a1']);
    await mount(jyj, 'zcjd', []);
    await world.settle();
    expect(await world.listed('portal', 'zcjd')).toEqual([]);
  });

  test('[ACL-03] when people act on one end only, then neither can do the other end’s part', async () => {
    await expect(mount(portal, 'zcjd', onPortal)).rejects.toMatchObject({ code: 'not-found' });
    await mount(jyj, 'zcjd', onPortal);
    await expect(answer(jyj, 'approve')).rejects.toMatchObject({ code: 'not-found' });
    await expect(answer(person('officer', 'portal'), 'approve')).rejects.toMatchObject({ code: 'forbidden' });
    await answer(portal, 'approve');
    await expect(answer(portal, 'approve')).rejects.toMatchObject({ code: 'already-decided' });
  });

  test('when the target is unknown, the column itself or leads back to it, then the mount is refused', async () => {
    const to = (siteId: string, columnId: string) => [{ siteId, columnId }];
    await expect(mount(jyj, 'zcjd', to('jyj', 'nowhere'))).rejects.toMatchObject({ code: 'column-not-found' });
    await expect(mount(jyj, 'zcjd', to('nowhere', 'gzdt'))).rejects.toMatchObject({ code: 'column-not-found' });
    await expect(mount(jyj, 'zcjd', to('jyj', 'zcjd'))).rejects.toMatchObject({ code: 'mount-refused' });
    await expect(mount(jyj, 'jgzn', to('jyj', 'dwgk'))).rejects.toMatchObject({ code: 'mount-refused' });
    await expect(mount(jyj, 'dwgk', to('jyj', 'jgzn'))).rejects.toMatchObject({ code: 'mount-refused' });
    await mount(office, 'zcjd', onPortal);
    const back = mount(office, 'zcjd', to('jyj', 'zcjd'), 'portal');
    await expect(back).rejects.toMatchObject({ code: 'mount-refused' });
  });

  test('when a mount stands on one site, then a column below another shows it above that too', async () => {
    await mount(office, 'zcjd', [{ siteId: 'portal', columnId: 'lr' }]);
    await world.settle();

    expect(await world.listed('portal', 'lr')).toEqual(['a1']);
    expect(await world.listed('portal', 'lstd')).toEqual(['a1']);
  });
});
