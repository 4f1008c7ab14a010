import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import { annualDrills, getDrill, listDrills } from '#functions/supervision/drills/list-drills.ts';
import { finishDrill, startDrill, stepDrill } from '#functions/supervision/drills/run-drill.ts';
import { drillReport, type EmergencyDrill } from '#shared/domain/emergency/drill.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import {
  endDrillEndpoint,
  getDrillEndpoint,
  listDrillsEndpoint,
  startDrillEndpoint,
  stepDrillEndpoint,
} from '#shared/schemas/http/supervision/drill-endpoints.ts';

const answerOf = (drill: EmergencyDrill) => ({ ...drill, report: drillReport(drill) });

/** Exercises of the emergency plan. */
export const drillRoutes: readonly Route[] = [
  route(listDrillsEndpoint, async (services, { query, cursorScope }, actor) => {
    const { secret } = services.config;
    const { cursor, site: siteId, limit } = query;
    const year = query.year ?? Number(localDate(services.clock.now().toISOString()).slice(0, 4));
    const after = readCursor(secret, cursorScope, cursor);
    const page = await listDrills(services)(actor, { year, siteId, limit, after });
    const annual = await annualDrills(services)(actor, year);
    return {
      items: page.items.map(answerOf),
      nextCursor: signCursor(secret, cursorScope, page.after),
      year,
      annual: [...annual],
      without: annual.filter(({ drills }) => drills === 0).map(({ siteId, name }) => ({ siteId, name })),
    };
  }),
  route(startDrillEndpoint, async (services, { params, body }, actor) =>
    answerOf(await startDrill(services)(actor, params.siteId, body)),
  ),
  route(getDrillEndpoint, async (services, { params }, actor) => answerOf(await getDrill(services)(actor, params))),
  route(stepDrillEndpoint, async (services, { params, ifMatch, body }, actor) =>
    answerOf(await stepDrill(services)(actor, { ...params, ifMatch }, body)),
  ),
  route(endDrillEndpoint, async (services, { params, ifMatch, body }, actor) =>
    answerOf(await finishDrill(services)(actor, { ...params, ifMatch }, body)),
  ),
];
