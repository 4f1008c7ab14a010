import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseSomewhere, permits } from '#shared/domain/access/permission.ts';
import type { LinkFinding, LinkReport, LinkVerdict } from '#shared/domain/link/link.ts';
import { type IgnoredLink, LinkRepository } from '#shared/repositories/link/link-repository.ts';

export type FindingQuery = {
  readonly siteId: string;
  readonly verdict?: LinkVerdict | undefined;
  /** Those left alone instead of those to be dealt with. */
  readonly ignored: boolean;
  readonly limit: number;
  readonly after?: string | undefined;
  readonly actor: Actor;
};

export type ListedFinding = LinkFinding & { readonly ignored?: IgnoredLink | undefined };

/** A search looks at this many findings at the most before it answers with a cursor. */
const scanned = 2000;

/** What is wrong with the links of a site, page by page, and what the last check came to. @throws DomainError not-found, forbidden */
export const listLinkFindings =
  ({ tables }: Pick<Services, 'tables'>) =>
  async (
    query: FindingQuery,
  ): Promise<{
    readonly findings: readonly ListedFinding[];
    readonly report?: LinkReport | undefined;
    readonly after?: string | undefined;
  }> => {
    const { siteId, verdict } = query;
    if (!permits(query.actor, 'dashboard.read', { siteId })) authoriseSomewhere(query.actor, 'site.read', siteId);
    const links = new LinkRepository(tables);
    const ignored = await links.ignored(siteId);
    const findings: ListedFinding[] = [];
    let cursor = query.after;
    for (let seen = 0; seen < scanned; ) {
      const page = await links.list(siteId, 'findings', query.limit, cursor);
      for (const finding of page.items) {
        const known = ignored.get(finding.url);
        if ((known !== undefined) === query.ignored && (!verdict || finding.verdict === verdict))
          findings.push({ ...finding, ignored: known });
      }
      seen += page.items.length;
      cursor = page.cursor;
      if (cursor === undefined || findings.length >= query.limit) break;
    }
    return { findings, report: await links.report(siteId), after: cursor };
  };
