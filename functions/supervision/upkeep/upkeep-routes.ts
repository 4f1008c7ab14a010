import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { Reply, type Route, route } from '#functions/http/route.ts';
import { listUpkeep, siteUpkeep, upkeepSummaries } from '#functions/supervision/upkeep/list-upkeep.ts';
import { saveUpkeepRules } from '#functions/supervision/upkeep/save-upkeep-rules.ts';
import { upkeepCsv } from '#functions/supervision/upkeep/upkeep-csv.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere, permits } from '#shared/domain/access/permission.ts';
import { countColumns } from '#shared/domain/column/count-columns.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { peopleOf } from '#shared/repositories/access/people-of.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { UpkeepRepository } from '#shared/repositories/upkeep/upkeep-repository.ts';
import {
  countColumnsEndpoint,
  exportUpkeepEndpoint,
  getUpkeepRulesEndpoint,
  listUpkeepEndpoint,
  saveUpkeepRulesEndpoint,
  siteUpkeepEndpoint,
  upkeepSummaryEndpoint,
} from '#shared/schemas/http/supervision/upkeep-endpoints.ts';

/** Whoever reads some site or some dashboard. */
const assertReadsAnything = (actor: Actor): void => {
  const grant = actor.grants.find(({ actions }) => actions.includes('dashboard.read') || actions.includes('site.read'));
  const action = grant?.actions.includes('dashboard.read') ? 'dashboard.read' : 'site.read';
  const columnPath = grant?.columnId === undefined ? undefined : [grant.columnId];
  authorise(actor, action, { siteId: grant?.siteId ?? 'cluster', columnPath });
};

const rulesAnswer = async (tables: TableStore, rules: UpkeepRules) =>
  ({
    ...rules,
    people: await peopleOf(
      tables,
      rules.supervisors.flatMap(({ accountIds }) => accountIds),
    ),
  }) as never;

export const upkeepRoutes: readonly Route[] = [
  route(listUpkeepEndpoint, async (services, { query, cursorScope }, actor) => {
    const { secret } = services.config;
    const { cursor, ...rest } = query;
    const { items, after } = await listUpkeep(services)({
      ...rest,
      after: readCursor(secret, cursorScope, cursor),
      actor,
    });
    return { items: [...items], nextCursor: signCursor(secret, cursorScope, after) };
  }),
  route(upkeepSummaryEndpoint, async (services, _request, actor) => ({
    items: [...(await upkeepSummaries(services)(actor))],
    nextCursor: null,
  })),
  route(exportUpkeepEndpoint, async (services, { language }, actor) => {
    const summaries = await upkeepSummaries(services)(actor);
    const day = localDate(services.clock.now().toISOString());
    return new Reply(upkeepCsv(summaries, language), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="upkeep-${day}.csv"`,
      },
    });
  }),
  route(siteUpkeepEndpoint, async (services, { params }, actor) => ({
    items: [...(await siteUpkeep(services)(params.siteId, actor))],
    nextCursor: null,
  })),
  route(countColumnsEndpoint, async ({ tables }, { params }, actor) => {
    if (!permits(actor, 'dashboard.read', params)) authoriseSomewhere(actor, 'site.read', params.siteId);
    return countColumns((await new ColumnRepository(tables).tree(params.siteId)).values());
  }),
  route(getUpkeepRulesEndpoint, async ({ tables }, _request, actor) => {
    assertReadsAnything(actor);
    return rulesAnswer(tables, await new UpkeepRepository(tables).rules());
  }),
  route(saveUpkeepRulesEndpoint, async (services, { ifMatch, body }, actor) =>
    rulesAnswer(services.tables, await saveUpkeepRules(services)(actor, ifMatch, body)),
  ),
];
