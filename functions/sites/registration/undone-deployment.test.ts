import { describe, expect, test } from 'vitest';
import { runClusterDue } from '#functions/sites/cluster/run-cluster-due.ts';
import { stepSiteLife } from '#functions/sites/site/site-steps.ts';
import {
  definition,
  registrationEvent as event,
  registrationWorld as world,
} from '#functions/sites/testing/registration-world.ts';
import { office } from '#functions/sites/testing/site-world.ts';
import { siteRow } from '#shared/domain/registry/registry-rows.ts';

const retired = { newName: '云澜市民政局', newUrl: 'https://mzj.yunlan.gov.cn' };
const retiring = { ...definition, retired };
const actsOf = (acts: readonly { readonly action: string }[]) => acts.map(({ action }) => action);

describe('given a live site whose deployment puts up the notice of its end', () => {
  const noticed = async () => {
    const known = await world();
    await known.run(event('Create'));
    const before = await known.launch();
    await known.run(event('Update', retiring));
    return { ...known, before };
  };

  test('[OPS-04] [CLU-11] when the deployment fails after that and is undone, then the site is back as it was, and all is made anew', async () => {
    const { services, run, site, before, events } = await noticed();
    const seen = events().length;
    await run(event('Update', definition, 'arn:stack/1', retiring));
    const back = await site();
    expect(back).toEqual({ ...before, version: back?.version, updatedAt: back?.updatedAt });
    expect(back && siteRow(back, 'https://rsj.yunlan.gov.cn', 1)).toMatchObject({ status: '正常运行', newAddress: '' });
    expect(events().slice(seen)).toMatchObject([
      { type: 'SiteChanged', siteId: 'rsj', tags: expect.arrayContaining(['site:rsj', 'sites']) },
    ]);
    await run(event('Update', definition, 'arn:stack/1', retiring));
    expect(await site()).toEqual(back);
    services.clock.advance(31 * 86_400);
    await runClusterDue(services);
    expect((await site())?.status).toBe('live');
  });

  test('[OPS-04] when the undoing comes twice with another try between, then each notice is the last one’s', async () => {
    const { run, site } = await noticed();
    await run(event('Update', definition));
    await run(event('Update', { ...retiring, retired: { ...retired, newName: '云澜市公安局' } }));
    expect(await site()).toMatchObject({ status: 'offlineNotice', retirement: { newName: '云澜市公安局' } });
    await run(event('Update', definition));
    expect((await site())?.status).toBe('live');
  });

  test('[CLU-11] when the next deployment leads readers elsewhere, then the notice does, to the same day, and a repeat changes nothing', async () => {
    const { run, site } = await noticed();
    const before = await site();
    const elsewhere = { newName: '云澜市政务服务局', newUrl: 'https://zwfw.yunlan.gov.cn' };
    await run(event('Update', { ...definition, retired: elsewhere }));
    const after = await site();
    expect(after).toMatchObject({ status: 'offlineNotice', retirement: { ...before?.retirement, ...elsewhere } });
    await run(event('Update', { ...definition, retired: elsewhere }));
    expect(await site()).toEqual(after);
    await run(event('Update', definition));
    expect((await site())?.status).toBe('live');
  });

  test('[CLU-09] when it was offline for a while, then it is that again, or online where its time has come meanwhile', async () => {
    const { services, run, launch, site } = await world();
    await run(event('Create'));
    await launch();
    const until = new Date(services.clock.now().getTime() + 10 * 86_400_000).toISOString();
    await stepSiteLife(services)(office, 'rsj', { step: 'takeOffline', reason: '升级', until });
    await run(event('Update', retiring));
    await run(event('Update', definition));
    expect(await site()).toMatchObject({ status: 'tempOffline', tempOffline: { until } });
    await run(event('Update', retiring));
    services.clock.advance(11 * 86_400);
    await runClusterDue(services);
    await run(event('Update', definition));
    expect(await site()).toMatchObject({ status: 'live', tempOffline: { endedAt: expect.any(String) } });
  });

  test('[CLU-11] when the notice is the desk’s, or has run out, then no deployment takes it back', async () => {
    const { services, run, launch, site } = await world();
    await run(event('Create'));
    await launch();
    await stepSiteLife(services)(office, 'rsj', { step: 'retire', ...retired });
    await run(event('Update', retiring));
    await run(event('Update', definition));
    expect((await site())?.status).toBe('offlineNotice');
    const late = await noticed();
    late.services.clock.advance(31 * 86_400);
    await runClusterDue(late.services);
    await expect(late.run(event('Update', definition))).rejects.toThrow(/closed since its notice ran out/);
    expect((await late.site())?.status).toBe('closed');
  });

  test('[SEC-05] when it is taken back, then the audit says so beside the rest', async () => {
    const { run, audits } = await noticed();
    await run(event('Update', definition));
    expect(actsOf(await audits()).slice(-2)).toEqual(['site.retire', 'site.reopen']);
  });
});

describe('given a live site whose stack calls its resource otherwise', () => {
  const renamed = (RequestType: string) => event(RequestType, definition, 'arn:stack/1', definition, 'registration2');
  const live = async () => {
    const known = await world();
    await known.run(event('Create'));
    await known.launch();
    await known.run(renamed('Create'));
    return known;
  };

  test.each([
    ['goes through and the old one is cleared away', event('Delete'), renamed('Delete')],
    ['fails and the new one is undone', renamed('Delete'), event('Delete')],
  ])(
    '[OPS-04] when that deployment %s, then readers notice nothing, and the last one that goes puts up the notice',
    async (_, first, last) => {
      const { run, site } = await live();
      const before = await site();
      await run(first);
      await run(first);
      expect(await site()).toEqual(before);
      await run(last);
      expect((await site())?.status).toBe('offlineNotice');
    },
  );

  test('[OPS-04] when the new one is refused, then the old one stands for the site yet', async () => {
    const { run, launch, site } = await world();
    await run(event('Create'));
    await launch();
    const wrong = { ...definition, kind: 'district' as const };
    await expect(run(event('Create', wrong, 'arn:stack/1', definition, 'registration2'))).rejects.toThrow();
    await expect(run(event('Create', definition, 'arn:stack/2'))).rejects.toThrow(/belongs to another deployment/);
    await run(event('Delete'));
    expect((await site())?.status).toBe('offlineNotice');
  });
});

describe('given a site whose deployment was removed', () => {
  test('[CLU-11] when its removal is thought better of while the notice stands, then the next deployment of the same site brings it back', async () => {
    const { run, launch, site } = await world();
    await run(event('Create'));
    const before = await launch();
    await run(event('Delete'));
    await expect(
      run(event('Create', { ...definition, domain: 'jyj.yunlan.gov.cn' }, 'arn:stack/2')),
    ).rejects.toMatchObject({ code: 'address-taken' });
    expect((await site())?.status).toBe('offlineNotice');
    await run(event('Create', definition, 'arn:stack/3'));
    const back = await site();
    expect(back).toEqual({ ...before, version: back?.version, updatedAt: back?.updatedAt });
    await expect(run(event('Create', definition, 'arn:stack/4'))).rejects.toThrow(/belongs to another deployment/);
  });

  test('[OPS-04] when that next deployment fails in its turn, then the notice stands again', async () => {
    const { services, run, launch, site } = await world();
    await run(event('Create'));
    await launch();
    await run(event('Delete'));
    await run(event('Create', definition, 'arn:stack/2'));
    await run(event('Delete', definition, 'arn:stack/2'));
    expect((await site())?.status).toBe('offlineNotice');
    services.clock.advance(31 * 86_400);
    await runClusterDue(services);
    await expect(run(event('Create', definition, 'arn:stack/3'))).rejects.toThrow(/exists and is closed/);
  });
});
