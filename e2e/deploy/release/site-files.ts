import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';

const unit = (name: string, siteId: string) => ({
  name,
  address: '云澜市清河区澜江大道 1 号',
  phone: '0000-8210001',
  email: `${siteId}@yunlan.gov.cn`,
  hours: '工作日 9:00-17:00',
  postcode: '000000',
});

const department = (siteId: string, name: string, number: number): SiteDefinition => ({
  siteId,
  kind: 'department',
  name: { zh: name, en: siteId },
  description: { zh: `${name}网站`, en: siteId },
  unit: unit(name, siteId),
  domain: `${siteId}.yunlan.gov.cn`,
  identificationCode: `99990000${String(number).padStart(2, '0')}`,
  filings: { icp: `澜ICP备00000001号-${number}`, policeRecord: `999900000000${String(number).padStart(2, '0')}` },
});

/** The sites of the story. */
export const storySites = {
  portal: {
    ...department('portal', '云澜市人民政府', 1),
    kind: 'portal',
    domain: 'www.yunlan.gov.cn',
    filings: { icp: '澜ICP备00000001号', policeRecord: '99990000000001' },
  },
  jyj: department('jyj', '云澜市教育局', 2),
  wjw: department('wjw', '云澜市卫生健康委员会', 3),
  rsj: department('rsj', '云澜市人力资源和社会保障局', 4),
  /** Its code is another site's in the tables, though in no file. */
  clash: department('clash', '云澜市体育局', 77),
} as const satisfies Readonly<Record<string, SiteDefinition>>;

/** Adds a site the way a department does: by adding a file. */
export const addSiteFile = (folder: string, site: SiteDefinition): string => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${site.siteId}.ts`);
  writeFileSync(file, `export const site = ${JSON.stringify(site, undefined, 2)};\n`);
  return file;
};
