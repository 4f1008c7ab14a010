import { heldTo } from '#functions/http/testing/held-to-line.ts';
import { registerSite } from '#functions/sites/registration/register-site.ts';
import { launchSite } from '#functions/sites/site/launch-site.ts';
import { office, siteWorld } from '#functions/sites/testing/site-world.ts';
import { MemoryEdgeCache } from '#shared/adapters/memory/memory-edge-cache.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';
import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';

/** A department as its file describes it. */
export const definition: SiteDefinition = {
  siteId: 'rsj',
  kind: 'department',
  name: { zh: '云澜市人力资源和社会保障局', en: 'Yunlan Human Resources Bureau' },
  description: { zh: '云澜市人力资源和社会保障局网站', en: 'Site of the bureau' },
  unit: {
    name: '云澜市人社局',
    address: '澜江大道 7 号',
    phone: '0000-8210007',
    email: 'rsj@yunlan.gov.cn',
    hours: '工作日 9:00-17:00',
  },
  domain: 'rsj.yunlan.gov.cn',
  identificationCode: '9999000077',
  filings: { icp: '澜ICP备00000001号-77', policeRecord: '99990000000077' },
  columns: [{ columnId: 'sbka', name: { zh: '社保卡', en: 'Cards' }, type: '工作动态', updateClass: 'static' }],
};
const propertiesOf = (site: SiteDefinition) => ({ siteId: site.siteId, definition: JSON.stringify(site) });
/** What a deployment asks for the site. */
export const registrationEvent = (
  RequestType: string,
  site = definition,
  StackId = 'arn:stack/1',
  before = definition,
  LogicalResourceId = 'registration1',
) => ({
  RequestType,
  StackId,
  LogicalResourceId,
  PhysicalResourceId: 'site:rsj',
  ResourceProperties: propertiesOf(site),
  OldResourceProperties: propertiesOf(before),
});

/** A cluster in memory beside which a deployment registers `definition`. */
export const registrationWorld = async () => {
  const { services, sites, columns, events, tables } = await siteWorld();
  const edge = new MemoryEdgeCache();
  const run = registerSite(heldTo({ ...services, edge }, 'registerSite'));
  const launch = async () => launchSite(services)(office, 'rsj');
  const later = (minutes: number) => services.clock.advance(minutes * 60);
  const audits = async (): Promise<readonly AuditRecord[]> => {
    const items = await queryAll(tables, { table: 'audit', partition: keys.auditRecords('rsj') });
    return items.map((item) => JSON.parse(String(item['record'])) as AuditRecord);
  };
  return {
    services,
    edge,
    run,
    launch,
    later,
    events,
    audits,
    site: () => sites.find('rsj'),
    columns: () => columns.tree('rsj'),
  };
};
