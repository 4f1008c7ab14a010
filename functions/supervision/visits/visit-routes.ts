import { Reply, type Route, route } from '#functions/http/route.ts';
import { countSeconds, countVisits } from '#functions/supervision/visits/count-visits.ts';
import { getVisits } from '#functions/supervision/visits/get-visits.ts';
import { recordVisit } from '#functions/supervision/visits/record-visit.ts';
import { visitsCsv } from '#functions/supervision/visits/visits-csv.ts';
import { visitsWorkbook } from '#functions/supervision/visits/visits-workbook.ts';
import {
  countVisitsEndpoint,
  exportVisitsEndpoint,
  getVisitsEndpoint,
  recordVisitEndpoint,
  visitsWorkbookEndpoint,
} from '#shared/schemas/http/supervision/visit-endpoints.ts';

export const visitRoutes: readonly Route[] = [
  route(recordVisitEndpoint, async (services, { body, headers, host, ip }) => {
    await recordVisit(services)({ ...body, host, ip, agent: headers['user-agent'] });
    return {};
  }),
  route(countVisitsEndpoint, async (services, { query, host }) => {
    const views = await countVisits(services)({ ...query, host });
    return new Reply({ views }, { headers: { 'cache-control': `public, max-age=${countSeconds}` } });
  }),
  route(getVisitsEndpoint, async (services, { params, query }, actor) => ({
    ...(await getVisits(services)({ ...params, ...query, actor })),
  })),
  route(exportVisitsEndpoint, async (services, { params, query, language }, actor) => {
    const report = await getVisits(services)({ ...params, ...query, actor });
    const name = `visits-${report.siteId}-${report.by}-${report.from}-${report.to}.csv`;
    return new Reply(visitsCsv(report, language), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
      },
    });
  }),
  route(visitsWorkbookEndpoint, async (services, { params, query, language }, actor) => {
    const report = await getVisits(services)({ ...params, ...query, actor });
    const name = `visits-${report.siteId}-${report.by}-${report.from}-${report.to}.xlsx`;
    return new Reply(await visitsWorkbook(report, language), {
      headers: {
        'content-type': visitsWorkbookEndpoint.answerType ?? '',
        'content-disposition': `attachment; filename="${name}"`,
      },
    });
  }),
];
