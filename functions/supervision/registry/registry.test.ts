import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { Reply } from '#functions/http/route.ts';
import { getRegistry } from '#functions/supervision/registry/registry.ts';
import { registryRoutes } from '#functions/supervision/registry/registry-routes.ts';
import { SupervisionWorld } from '#functions/supervision/testing/supervision-world.ts';
import { actorWith } from '#shared/domain/access/testing/actor-with.ts';

const office = actorWith([{ role: 'office', siteId: '*' }]);

const world = async () => {
  const made = await SupervisionWorld.open();
  await made.putSite('jyj', {
    identificationCode: '9999000002',
    launchedAt: '2026-01-05T00:00:00.000Z',
    filings: { icp: '澜ICP备00000001号-2', policeRecord: '99990000000002' },
    unit: { name: '市教育局', address: '澜江大道 1 号', phone: '', email: '', hours: '', postcode: '' },
  });
  await made.putColumn('jyj', 'zcfg', {
    type: '政策文件',
    updateClass: 'periodic',
    description: '政策',
    keywords: ['政策'],
    ownerUnit: '=SUM(1)',
  });
  return made;
};

test('[CEN-06] given the sites, when base data are asked for, then topics are left out and every empty required field is named', async () => {
  const made = await world();
  const { sites, columns, gaps } = await getRegistry(made.services)(office);
  expect(sites.map(({ name }) => name)).toEqual(['jyj', 'portal']);
  expect(sites[0]).toMatchObject({
    identificationCode: '9999000002',
    homeAddress: 'https://jyj.yunlan.gov.cn/',
    kind: '部门网站',
    status: '正常运行',
    launchedOn: '2026-01-05',
    columns: 3,
  });
  expect(columns.find(({ columnId }) => columnId === 'zcfg')).toMatchObject({
    address: 'https://jyj.yunlan.gov.cn/zcfg/',
    updateClass: '定期更新',
  });
  expect(gaps.filter(({ row }) => row === 'jyj').map(({ field }) => field)).toEqual(['phone']);
  expect(gaps.some(({ row }) => row === 'jyj/zcfg')).toBe(false);
  await expect(getRegistry(made.services)(actorWith([{ role: 'siteadmin', siteId: 'jyj' }]))).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('[CEN-06] given base data, when they are exported, then CSV and workbook hold them and no cell runs as a formula', async () => {
  const made = await world();
  const ask = async (id: string, params: object) => {
    const found = registryRoutes.find(({ endpoint }) => endpoint.id === id);
    const answer = await found?.handle(made.services, { params, language: 'zh' } as never, office);
    if (!(answer instanceof Reply)) throw new Error('no file');
    return answer.body;
  };
  const csv = String(await ask('exportRegistryCsv', { table: 'columns' }));
  expect(csv.startsWith('\uFEFF网站标识码*,')).toBe(true);
  expect(csv).toContain("'=SUM(1)");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await ask('exportRegistryXlsx', {})) as never);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['网站', '栏目', '缺项']);
  expect(workbook.getWorksheet('网站')?.getRow(2).getCell(1).value).toBe('9999000002');
});
