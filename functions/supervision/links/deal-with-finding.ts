import type { Services } from '#functions/composition/services.ts';
import { clusterMap } from '#functions/supervision/cluster-map.ts';
import { judgeOutside } from '#functions/supervision/links/ask-outside.ts';
import { extractLinks } from '#functions/supervision/links/extract-links.ts';
import { judgeInside } from '#functions/supervision/links/inside-links.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { LinkFinding, LinkJudgement } from '#shared/domain/link/link.ts';
import { linkTarget } from '#shared/domain/link/link-target.ts';
import { pageAddress } from '#shared/domain/page/page-fate.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { LinkRepository } from '#shared/repositories/link/link-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Ports = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids' | 'config' | 'linkFetcher'>;
type Which = { readonly siteId: string; readonly findingId: string; readonly actor: Actor };

const findFinding = async ({ tables }: Pick<Ports, 'tables'>, { siteId, findingId, actor }: Which) => {
  authorise(actor, 'site.manage', { siteId });
  const finding = await new LinkRepository(tables).find(siteId, findingId);
  if (!finding) throw new DomainError('not-found', `no finding ${findingId}`, { findingId });
  return finding;
};

const auditOf = (ports: Ports, { siteId, findingId, actor }: Which, action: string, facts: AuditRecord['facts']) => ({
  recordId: ports.ids.next(),
  at: ports.clock.now().toISOString(),
  siteId,
  action,
  subject: { kind: 'linkFinding', id: findingId },
  actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
  facts,
  success: true,
});

/** Leaves the address of a finding alone on all pages of the site, or deals with it again. @throws DomainError not-found, forbidden */
export const ignoreFinding =
  (ports: Ports) =>
  async (input: Which & { readonly ignored: boolean; readonly reason: string }): Promise<LinkFinding> => {
    const finding = await findFinding(ports, input);
    const links = new LinkRepository(ports.tables);
    const { siteId, actor, reason } = input;
    const { url } = finding;
    const at = ports.clock.now().toISOString();
    const write = input.ignored
      ? links.putIgnored(siteId, { url, reason, by: actor.name, at })
      : links.removeIgnored(siteId, url);
    const action = input.ignored ? 'link.ignore' : 'link.heed';
    await saveChanges(ports.tables, {
      writes: [write],
      events: [],
      audits: [auditOf(ports, input, action, { url: url.slice(0, 500), reason })],
    });
    return finding;
  };

const judgeAgain = async (ports: Ports, finding: LinkFinding): Promise<LinkJudgement> => {
  const { siteId, path, url } = finding;
  const ok: LinkJudgement = { verdict: 'ok', reason: 'found' };
  const site = await new SiteRepository(ports.tables).find(siteId);
  const page = site && (await ports.objects.get(pageObjectKey(siteId, path)));
  if (!page) return ok;
  const addresses = await clusterMap(ports);
  const pageUrl = `${addresses.baseOf(site)}${pageAddress(path)}`;
  for (const { href } of extractLinks(new TextDecoder().decode(page.body))) {
    const target = linkTarget(href, pageUrl, addresses);
    if (target.kind === 'skip' || target.url.slice(0, 2000) !== url) continue;
    if (target.kind === 'bad') return { verdict: 'broken', reason: 'badAddress' };
    return target.kind === 'inside' ? judgeInside(ports, target) : judgeOutside(ports, target.url, { again: true });
  }
  return ok;
};

/**
 * Checks a finding again at once, past what is remembered; one whose link is gone from the page, or ok now, is taken away.
 *
 * @throws DomainError not-found, forbidden
 */
export const recheckFinding =
  (ports: Ports) =>
  async (which: Which): Promise<LinkFinding> => {
    const { status: _, ...finding } = await findFinding(ports, which);
    const links = new LinkRepository(ports.tables);
    const judged = await judgeAgain(ports, finding);
    const now: LinkFinding = { ...finding, ...judged, checkedAt: ports.clock.now().toISOString() };
    const gone = judged.verdict === 'ok';
    await links.write([gone ? links.remove(which.siteId, which.findingId) : links.put(now)]);
    return now;
  };
