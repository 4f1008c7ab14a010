import { Reply, type Route, route } from '#functions/http/route.ts';
import { getRegistry } from '#functions/supervision/registry/registry.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import {
  columnFields,
  type RegistryField,
  type RegistryRow,
  siteFields,
} from '#shared/domain/registry/registry-rows.ts';
import { type Cell, csvText } from '#shared/domain/table/csv.ts';
import {
  exportRegistryCsvEndpoint,
  exportRegistryXlsxEndpoint,
  getRegistryEndpoint,
} from '#shared/schemas/http/supervision/registry-endpoints.ts';
import { xlsxBytes } from '#shared/text/table/xlsx.ts';

const cells = (
  fields: readonly RegistryField[],
  rows: readonly RegistryRow[],
  language: 'zh' | 'en',
): readonly (readonly Cell[])[] => [
  fields.map(({ name, required }) => `${name[language]}${required ? '*' : ''}`),
  ...rows.map((row) => fields.map(({ key }) => row[key])),
];

const attachment = (contentType: string, name: string) => ({
  'content-type': contentType,
  'content-disposition': `attachment; filename="${name}"`,
});

/** Base data for the national registry. */
export const registryRoutes: readonly Route[] = [
  route(getRegistryEndpoint, async (services, _request, actor) => ({
    siteFields,
    columnFields,
    ...(await getRegistry(services)(actor)),
  })),
  route(exportRegistryCsvEndpoint, async (services, { params, language }, actor) => {
    const { sites, columns } = await getRegistry(services)(actor);
    const rows = params.table === 'sites' ? cells(siteFields, sites, language) : cells(columnFields, columns, language);
    const day = localDate(services.clock.now().toISOString());
    const headers = attachment('text/csv; charset=utf-8', `registry-${params.table}-${day}.csv`);
    return new Reply(csvText(rows), { headers });
  }),
  route(exportRegistryXlsxEndpoint, async (services, { language }, actor) => {
    const { sites, columns, gaps } = await getRegistry(services)(actor);
    const words = language === 'zh' ? (['网站', '栏目', '缺项'] as const) : (['Sites', 'Columns', 'Missing'] as const);
    const bytes = await xlsxBytes([
      { name: words[0], rows: cells(siteFields, sites, language) },
      { name: words[1], rows: cells(columnFields, columns, language) },
      { name: words[2], rows: gaps.map((gap) => [gap.table, gap.row, gap.name[language]]) },
    ]);
    const day = localDate(services.clock.now().toISOString());
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return new Reply(bytes, { headers: attachment(type, `registry-${day}.xlsx`) });
  }),
];
