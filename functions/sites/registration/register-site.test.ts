import { describe, expect, test } from 'vitest';
import {
  definition,
  registrationEvent as event,
  registrationWorld as world,
} from '#functions/sites/testing/registration-world.ts';
import { RegistrationRepository } from '#shared/repositories/site/registration-repository.ts';

const retired = { newName: '云澜市民政局', newUrl: 'https://mzj.yunlan.gov.cn' };
const retiring = { ...definition, retired };
describe('given a site as a file of a deployment', () => {
  test('[CLU-02] [CLU-03] when it is deployed, then it is registered as on the admin screen, with its own columns besides', async () => {
    const { run, site, columns } = await world();
    expect(await run(event('Create'))).toEqual({ PhysicalResourceId: 'site:rsj' });
    expect(await site()).toMatchObject({ status: 'preparing', domain: 'rsj.yunlan.gov.cn', parentSiteId: 'portal' });
    expect([...(await columns()).keys()]).toEqual(expect.arrayContaining(['gzdt', 'zcfg', 'sbka']));
  });

  test('when the call is repeated, then nothing is made twice', async () => {
    const { run, site } = await world();
    await run(event('Create'));
    const made = await site();
    await run(event('Create'));
    expect(await site()).toEqual(made);
  });

  test('[CLU-21] when its id, its code or its domain is taken, then the deployment fails before anything is made', async () => {
    const { run, site } = await world();
    await expect(run(event('Create', { ...definition, identificationCode: '9999000002' }))).rejects.toMatchObject({
      code: 'address-taken',
    });
    expect(await site()).toBeUndefined();
    await run(event('Create', definition, 'arn:stack/3'));
    await expect(run(event('Create', definition, 'arn:stack/2'))).rejects.toThrow(/belongs to another deployment/);
    expect((await site())?.identificationCode).toBe('9999000077');
  });

  test('[CLU-11] [CLU-21] when the distribution of an earlier stack still holds its host, then it is refused with what to do before anything is made, and taken once that is gone', async () => {
    const { run, launch, site, edge } = await world();
    await run(event('Create'));
    await launch();
    // The stack was destroyed; its distribution shows the notice.
    edge.made.set('rsj', { name: 'E123', notedAt: '/zhanqun/prod/sites/rsj/distribution' });
    await run(event('Delete'));
    const ended = await site();
    await expect(run(event('Create', definition, 'arn:stack/2'))).rejects.toThrow(
      /rsj\.yunlan\.gov\.cn .* distribution E123.* parameter \/zhanqun\/prod\/sites\/rsj\/distribution/,
    );
    expect(await site()).toEqual(ended);
    edge.made.delete('rsj');
    await run(event('Create', definition, 'arn:stack/2'));
    expect(await site()).toMatchObject({ status: 'live' });
  });

  test('when a stack only calls the resource otherwise, then what stands before its own host is no obstacle', async () => {
    const { run, site, edge } = await world();
    await run(event('Create'));
    edge.made.set('rsj', { name: 'E123', notedAt: '/zhanqun/prod/sites/rsj/distribution' });
    await run(event('Create', definition, 'arn:stack/1', definition, 'registration2'));
    expect(await site()).toMatchObject({ status: 'preparing' });
    // To another stack the site is told to be taken, not its host.
    await expect(run(event('Create', definition, 'arn:stack/2'))).rejects.toThrow(/belongs to another deployment/);
  });

  test('[DOM-02] when its host lies outside the domain of its portal, then it is refused before anything is made, unless it keeps one for a reason', async () => {
    const { run, site } = await world();
    const elsewhere = { ...definition, domain: 'rsj.example.gov.cn' };
    await expect(run(event('Create', elsewhere))).rejects.toMatchObject({
      code: 'input-invalid',
      issues: [expect.objectContaining({ pointer: '/domain' })],
    });
    expect(await site()).toBeUndefined();
    const kept = { ...elsewhere, keptDomain: { reason: '名片和公文中已使用十年' } };
    await run(event('Create', kept, 'arn:stack/2'));
    expect(await site()).toMatchObject({ domain: 'rsj.example.gov.cn' });
  });

  test('when its definition changes, then these fields change and what administrators set stays', async () => {
    const { run, launch, site } = await world();
    await run(event('Create'));
    await launch();
    await run(
      event('Update', { ...definition, colour: 'crimson', unit: { ...definition.unit, phone: '0000-8210008' } }),
    );
    expect(await site()).toMatchObject({
      colour: 'crimson',
      status: 'live',
      unit: { phone: '0000-8210008', hours: '工作日 9:00-17:00' },
    });
    const changed = await site();
    await run(
      event('Update', { ...definition, colour: 'crimson', unit: { ...definition.unit, phone: '0000-8210008' } }),
    );
    expect(await site()).toEqual(changed);
  });

  test('[CLU-03] when its id or kind changes, then the deployment fails with the reason', async () => {
    const { run } = await world();
    await run(event('Create'));
    await expect(run(event('Update', { ...definition, siteId: 'rsju' }))).rejects.toThrow(
      /rsj cannot be renamed to rsju/,
    );
    await expect(run(event('Update', { ...definition, kind: 'district' }))).rejects.toThrow(/cannot become a district/);
  });

  test('[OPS-04] when a change is refused, then undoing it is not: the site stays what it was', async () => {
    const { run, site } = await world();
    await run(event('Create'));
    const made = await site();
    for (const refused of [
      { ...definition, siteId: 'rsju' },
      { ...definition, kind: 'district' as const },
      { ...definition, identificationCode: '9999000002' },
    ]) {
      await expect(run(event('Update', refused))).rejects.toThrow();
      expect(await run(event('Update', definition, 'arn:stack/1', refused))).toEqual({
        PhysicalResourceId: 'site:rsj',
      });
      expect(await site()).toEqual(made);
    }
  });

  test('[CLU-11] when it says that it is retired, then readers are told where to go for thirty days', async () => {
    const { run, launch, site } = await world();
    await run(event('Create'));
    await launch();
    await run(event('Update', retiring));
    expect(await site()).toMatchObject({ status: 'offlineNotice', retirement: retired });
    await run(event('Delete', retiring));
    expect(await site()).toMatchObject({ status: 'offlineNotice' });
  });
});

describe('given a deployment that goes', () => {
  test('[CLU-11] when readers know the site, then its content stays and it leads them to the portal', async () => {
    const { run, launch, site, columns } = await world();
    await run(event('Create'));
    await launch();
    await run(event('Delete'));
    expect(await site()).toMatchObject({
      status: 'offlineNotice',
      retirement: { newUrl: 'https://www.yunlan.gov.cn' },
    });
    expect((await columns()).size).toBeGreaterThan(5);
    const other = { ...definition, identificationCode: '9999000078' };
    await expect(run(event('Create', other, 'arn:stack/2'))).rejects.toThrow(/was another site/);
  });

  test('when it was rolled back before the launch, then the next one takes the site over', async () => {
    const { run, site } = await world();
    await run(event('Create'));
    await run(event('Delete'));
    expect(await site()).toMatchObject({ status: 'preparing' });
    await run(event('Create', { ...definition, colour: 'green' }, 'arn:stack/2'));
    expect(await site()).toMatchObject({ colour: 'green' });
  });

  test('when the site is another deployment’s, then it is left alone', async () => {
    const { run, launch, site } = await world();
    await run(event('Create'));
    await launch();
    await run(event('Delete', definition, 'arn:stack/2'));
    expect(await site()).toMatchObject({ status: 'live' });
  });
});

describe('given a live site that came with an import', () => {
  const imported = async () => {
    const known = await world();
    await known.run(event('Create'));
    await known.launch();
    await known.services.tables.transact([new RegistrationRepository(known.services.tables).leaveOpen('rsj')]);
    return known;
  };

  test('[OPS-04] when the first deployment names it, then it takes the site over as it is, and a second one cannot', async () => {
    const { run, site } = await imported();
    const before = await site();
    expect(await run(event('Create', definition, 'arn:stack/new'))).toEqual({ PhysicalResourceId: 'site:rsj' });
    expect(await site()).toEqual(before);
    await expect(run(event('Create', definition, 'arn:stack/2'))).rejects.toThrow(/belongs to another deployment/);
  });

  test('[OPS-04] when that deployment fails and is undone, then readers notice nothing and the next one takes it over', async () => {
    const { run, site } = await imported();
    await expect(
      run(event('Create', { ...definition, identificationCode: '9999000002' }, 'arn:stack/new')),
    ).rejects.toMatchObject({ code: 'address-taken' });
    await run(event('Create', definition, 'arn:stack/new'));
    await run(event('Delete', definition, 'arn:stack/new'));
    expect(await site()).toMatchObject({ status: 'live' });
    await run(event('Create', definition, 'arn:stack/newer'));
    expect(await site()).toMatchObject({ status: 'live' });
  });

  test('[CLU-11] when its deployment is removed later, then readers are told where to go', async () => {
    const { run, site, later } = await imported();
    await run(event('Create', definition, 'arn:stack/new'));
    later(61);
    await run(event('Delete', definition, 'arn:stack/new'));
    expect(await site()).toMatchObject({ status: 'offlineNotice' });
  });
});
