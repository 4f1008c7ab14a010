import { readCursor, signCursor } from '#functions/http/request/cursor.ts';
import { type Route, route } from '#functions/http/route.ts';
import { listPlans } from '#functions/supervision/records/list-plans.ts';
import { listTerms } from '#functions/supervision/records/list-terms.ts';
import { qualifiedFor } from '#functions/supervision/records/qualified-for.ts';
import { addRecord, changeRecord, removeRecord } from '#functions/supervision/records/save-record.ts';
import { startBootstrap } from '#functions/supervision/records/start-bootstrap.ts';
import { authoriseSomewhere, permits } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { isOverdueRecord, owedPoliceFiling, type SiteRecord } from '#shared/domain/registry/site-record.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { holdersOf } from '#shared/repositories/access/people-of-site.ts';
import { SiteRecordRepository } from '#shared/repositories/registry/site-record-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import {
  addSiteRecordEndpoint,
  changeSiteRecordEndpoint,
  listSitePlansEndpoint,
  listSiteRecordsEndpoint,
  listSiteTermsEndpoint,
  removeSiteRecordEndpoint,
  startBootstrapEndpoint,
} from '#shared/schemas/http/supervision/record-endpoints.ts';

const answerOf = <Kept extends SiteRecord>(record: Kept, now: Date) => ({
  ...record,
  overdue: isOverdueRecord(record, localDate(now.toISOString())),
});

/** Filings, plans, first documents and training of the sites. */
export const recordRoutes: readonly Route[] = [
  route(listSiteRecordsEndpoint, async ({ tables, clock }, { params, query }, actor) => {
    const { siteId } = params;
    if (!permits(actor, 'dashboard.read', params)) authoriseSomewhere(actor, 'site.read', siteId);
    const site = await new SiteRepository(tables).find(siteId);
    if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
    const now = clock.now();
    const all = await new SiteRecordRepository(tables).ofSite(siteId);
    const day = localDate(now.toISOString());
    const writers = (await holdersOf(tables, siteId, now.toISOString()))('article.write');
    const accounts = new AccountRepository(tables);
    const officers = [...new Set(writers.map(({ accountId }) => accountId))];
    const people = (await Promise.all(officers.map((one) => accounts.find(one)))).flatMap((one) => one ?? []);
    const qualified = qualifiedFor(tables, day);
    return {
      items: all.filter(({ kind }) => query.kind === undefined || kind === query.kind).map((one) => answerOf(one, now)),
      nextCursor: null,
      policeFilingDue: owedPoliceFiling(site, all) ?? null,
      officers: await Promise.all(
        people.map(async (person) => ({
          accountId: person.accountId,
          name: person.name,
          qualified: await qualified(person, siteId),
        })),
      ),
    };
  }),
  route(listSiteTermsEndpoint, async (services, { query, cursorScope }, actor) => {
    const { secret } = services.config;
    const cursor = readCursor(secret, cursorScope, query.cursor);
    const page = await listTerms(services)(actor, { limit: query.limit, cursor });
    const now = services.clock.now();
    return {
      items: page.items.map((one) => answerOf(one, now)),
      nextCursor: signCursor(secret, cursorScope, page.cursor),
    };
  }),
  route(listSitePlansEndpoint, async (services, _request, actor) => ({
    items: (await listPlans(services)(actor)).map((site) => ({
      ...site,
      plans: site.plans.map((plan) => answerOf(plan, services.clock.now())),
    })),
    nextCursor: null,
  })),
  route(addSiteRecordEndpoint, async (services, { params, body }, actor) =>
    answerOf(await addRecord(services)(actor, params.siteId, body), services.clock.now()),
  ),
  route(startBootstrapEndpoint, async (services, { params, body }, actor) => ({
    added: await startBootstrap(services)(actor, params.siteId, body.dueOn),
  })),
  route(changeSiteRecordEndpoint, async (services, { params, ifMatch, body }, actor) =>
    answerOf(await changeRecord(services)(actor, { ...params, ifMatch }, body), services.clock.now()),
  ),
  route(removeSiteRecordEndpoint, async (services, { params }, actor) => {
    await removeRecord(services)(actor, params.siteId, params.recordId);
    return {};
  }),
];
