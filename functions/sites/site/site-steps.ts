import { recordOf } from '#functions/sites/change/record-of.ts';
import { findSite } from '#functions/sites/site/find-site.ts';
import { saveSite } from '#functions/sites/site/save-site.ts';
import type { TaskPorts } from '#functions/sites/tasks/task-step.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Site } from '#shared/domain/site/site.ts';
import {
  bringSiteBack,
  readdressNotice,
  reopenSite,
  retireSite,
  takeSiteOffline,
} from '#shared/domain/site/site-life.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { ClusterDueRepository } from '#shared/repositories/cluster/cluster-due-repository.ts';

export type SiteStepInput =
  | { readonly step: 'takeOffline'; readonly reason: string; readonly until: string }
  | { readonly step: 'bringBack' }
  | { readonly step: 'reopen' }
  | { readonly step: 'readdress'; readonly newName: string; readonly newUrl: string }
  | { readonly step: 'retire'; readonly newName: string; readonly newUrl: string; readonly until?: string | undefined };

const stepped = (site: Site, input: SiteStepInput, at: string): Site => {
  if (input.step === 'takeOffline') return takeSiteOffline(site, input, at);
  if (input.step === 'readdress') return readdressNotice(site, input, at);
  if (input.step === 'retire') return retireSite(site, input, at);
  return input.step === 'reopen' ? reopenSite(site, at) : bringSiteBack(site, at);
};

/**
 * Takes a site off for a while, brings it back, puts up the notice of its end, lets that lead elsewhere, or takes it back. The clock brings it
 * back, or closes it, when its time has come. `also` is written with it.
 *
 * @throws DomainError not-found, forbidden, site-not-found, transition-refused, input-invalid
 */
export const stepSiteLife =
  (ports: TaskPorts) =>
  async (
    actor: Actor,
    siteId: string,
    input: SiteStepInput,
    also: (after: Site) => readonly Write[] = () => [],
  ): Promise<Site> => {
    const { site: before } = await findSite(ports.tables, actor, 'site.retire', siteId);
    const record = recordOf(ports, actor);
    const after = stepped(before, input, record.at);
    const dues = new ClusterDueRepository(ports.tables);
    const due = {
      takeOffline: [{ at: after.tempOffline?.until ?? record.at, act: 'bringBack' as const, subject: siteId }],
      retire: [{ at: after.retirement?.until ?? record.at, act: 'close' as const, subject: siteId }],
      bringBack: [],
      // The clock finds a notice that stands no longer, and forgets it.
      reopen: [],
      readdress: [],
    }[input.step];
    return saveSite(ports, actor, record, {
      before,
      after,
      event: input.step === 'retire' ? 'SiteRetired' : 'SiteChanged',
      act: `site.${input.step}`,
      facts: { status: after.status, ...(input.step === 'takeOffline' ? { reason: input.reason } : {}) },
      also: [...due.map((act) => dues.put(act)), ...also(after)],
    });
  };
