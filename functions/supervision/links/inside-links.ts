import type { Services } from '#functions/composition/services.ts';
import type { LinkJudgement } from '#shared/domain/link/link.ts';
import type { LinkTarget } from '#shared/domain/link/link-target.ts';
import { missingPage, pathOfAddress } from '#shared/domain/page/missing-page.ts';
import { isServed } from '#shared/domain/site/site-life.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import { RedirectRepository } from '#shared/repositories/page/redirect-repository.ts';

type Inside = Extract<LinkTarget, { readonly kind: 'inside' }>;
type Ports = Pick<Services, 'tables' | 'objects'>;

const found: LinkJudgement = { verdict: 'ok', reason: 'found', status: 200 };
const notFound: LinkJudgement = { verdict: 'broken', reason: 'notFound', status: 404 };
/** Addresses the cluster makes for each request, and its own files, which are part of the running version. */
const made = /^\/(search|leave|healthz|assets\/.+|api\/.+|admin(\/.*)?)$/;
const mostMoves = 5;

const judgeMedia = async ({ objects }: Ports, pathname: string): Promise<LinkJudgement> => {
  const path = pathOfAddress(pathname);
  const [, siteId, mediaId, name, ...rest] = path?.split('/') ?? [];
  if (!siteId || !mediaId || !name || rest.length > 0) return notFound;
  return (await objects.head(`${siteId}/media/${mediaId}/${name}`)) ? found : notFound;
};

const judgePage = async (
  tables: Ports['tables'],
  { site, address }: Inside['place'],
  moves: number,
): Promise<LinkJudgement> => {
  const { siteId } = site;
  const path = pathOfAddress(address);
  if (path === undefined || moves > mostMoves) return notFound;
  const [manifest, folder] = await new ManifestRepository(tables).findMany([
    { siteId, path },
    { siteId, path: `${path}/index.html` },
  ]);
  if (manifest?.state === 'live') return found;
  const redirect = await new RedirectRepository(tables).longest(siteId, path);
  const moved = redirect && `${redirect.to}${path.slice(redirect.path.length)}`;
  const answer = missingPage({ site, manifest, folder, moved });
  if (answer.status === 301) return judgePage(tables, { site, address: answer.location }, moves + 1);
  return answer.status === 410 ? { verdict: 'broken', reason: 'withdrawn', status: 410 } : notFound;
};

/** Judges a link inside the cluster by tables and objects, as a reader would be answered; asks no server. */
export const judgeInside = async (ports: Ports, { path, place }: Inside): Promise<LinkJudgement> => {
  if (path.startsWith('/media/')) return judgeMedia(ports, path);
  if (made.test(path)) return found;
  if (place.site.status === 'tempOffline') return { verdict: 'caution', reason: 'siteOffline', status: 503 };
  if (!isServed(place.site)) return { verdict: 'broken', reason: 'siteClosed' };
  if (made.test(place.address)) return found;
  return judgePage(ports.tables, place, 0);
};
