import { later, type PagePlan, urgently } from '#functions/rendering/planning/page-plan.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { tag } from '#shared/domain/cluster/tag.ts';
import { sitePages } from '#shared/domain/page/plan/site-pages.ts';
import { ReaderRepository } from '#shared/repositories/page/reader-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** What every page of a site shows changed (`site` also reaches the sites below it). */
export const planSite = async (
  services: RenderingServices,
  kind: 'site' | 'navigation' | 'templates',
  siteId: string,
): Promise<PagePlan> => {
  const showing = await new ReaderRepository(services.tables).of(tag[kind](siteId));
  const sites = await new SiteRepository(services.tables).list();
  const site = sites.find((one) => one.siteId === siteId);
  const below = kind === 'site' ? sites.filter((one) => one.parentSiteId === siteId || one.hostSiteId === siteId) : [];
  return {
    pages: [...(site ? urgently(sitePages(site)) : []), ...later(showing)],
    tasks: [siteId, ...below.map((one) => one.siteId)].map((id) => ({ task: 'requestPages', siteId: id })),
  };
};

/** What every page of every site shows changed. */
export const planCluster = async (services: RenderingServices): Promise<PagePlan> => {
  const showing = await new ReaderRepository(services.tables).of(tag.cluster);
  const sites = await new SiteRepository(services.tables).list();
  return { pages: later(showing), tasks: sites.map(({ siteId }) => ({ task: 'requestPages', siteId })) };
};
