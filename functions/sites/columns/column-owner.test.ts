import { expect, test } from 'vitest';
import { changeColumn } from '#functions/sites/columns/change-column.ts';
import { createColumn } from '#functions/sites/columns/create-column.ts';
import { person, siteWorld } from '#functions/sites/testing/site-world.ts';

const named = (columnId: string) => ({ columnId, name: { zh: columnId, en: '' }, type: '工作动态' as const });

test('[COL-03] given a site, when a column is designed, then it is its unit’s unless another is named, and stays so until that is changed', async () => {
  const { services, columns } = await siteWorld();
  const create = createColumn(services);
  const admin = person('siteadmin', 'jyj');
  await create(admin, 'jyj', named('kyx'));
  await create(admin, 'jyj', { ...named('jcjy'), ownerUnit: '基础教育科' });
  const owner = async (columnId: string) => (await columns.find('jyj', columnId))?.ownerUnit;
  expect([await owner('kyx'), await owner('jcjy')]).toEqual(['jyj 单位', '基础教育科']);

  const at = { siteId: 'jyj', columnId: 'jcjy', ifMatch: 1 };
  await changeColumn(services)(admin, at, { description: '义务教育' });
  expect(await owner('jcjy')).toBe('基础教育科');
  await changeColumn(services)(admin, { ...at, ifMatch: 2 }, { ownerUnit: '学前教育科' });
  expect(await owner('jcjy')).toBe('学前教育科');
});

test('[COL-03] given an account issued for one column, when its holder designs columns, then at and below it only', async () => {
  const { services, columns } = await siteWorld();
  const owner = person('siteadmin', 'jyj', 'gzdt');
  const create = createColumn(services);
  await create(owner, 'jyj', { ...named('xx'), parentId: 'gzdt', ownerUnit: '宣传科' });
  await changeColumn(services)(owner, { siteId: 'jyj', columnId: 'xx', ifMatch: 1 }, { ownerUnit: '办公室' });
  expect((await columns.find('jyj', 'xx'))?.ownerUnit).toBe('办公室');

  const refused = { code: 'forbidden' };
  await expect(create(owner, 'jyj', { ...named('yy'), parentId: 'zcfg' })).rejects.toMatchObject(refused);
  await expect(create(owner, 'jyj', named('yy'))).rejects.toMatchObject(refused);
  const other = { siteId: 'jyj', columnId: 'zcfg', ifMatch: 0 };
  await expect(changeColumn(services)(owner, other, { ownerUnit: '宣传科' })).rejects.toMatchObject(refused);
  expect((await columns.find('jyj', 'zcfg'))?.ownerUnit).not.toBe('宣传科');
});
