import { type App, Stack } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { IConstruct } from 'constructs';
import { clusterSitesSchema } from '#shared/schemas/config/cluster-sites.ts';
import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';
import { capabilities, edgeRegion, partitionOf } from '../config/capabilities.ts';
import type { Environment } from '../config/environment.ts';
import { siteIn } from '../config/site-in-environment.ts';
import { sitesPerSet } from '../constructs/delivery/cluster-names.ts';
import { ApiStack } from './api-stack.ts';
import { DataStack } from './data-stack.ts';
import { DeliveryStack } from './delivery-stack.ts';
import { DepartmentSiteStack } from './department-site-stack.ts';
import { EdgeStack } from './edge-stack.ts';
import { OperationsStack } from './operations-stack.ts';
import { PlatformStack } from './platform-stack.ts';
import { SearchStack } from './search-stack.ts';
import { stackName } from './stack-props.ts';

/** What a cluster is made from. */
export type ClusterInput = {
  readonly environment: Environment;
  /** A site with the set it was put into, 1 where it says nothing. */
  readonly sites: readonly { readonly site: SiteDefinition; readonly deliverySet?: number | undefined }[];
  /** The bundle of an entry. */
  readonly code: (entry: string) => Code;
  /** Changes with the files of the desk and the theme. */
  readonly deskEdition: string;
};

const assertSites = ({ environment, sites }: ClusterInput): void => {
  const parsed = clusterSitesSchema.safeParse(sites.map(({ site }) => site));
  if (!parsed.success) {
    // What is wrong with one site is told by its place among them: people know it by its id.
    const named = (part: PropertyKey, n: number): string =>
      n === 0 && typeof part === 'number' ? (sites[part]?.site.siteId ?? `${part}`) : String(part);
    const said = parsed.error.issues.map(({ path, message }) => `${path.map(named).join('.')} ${message}`);
    throw new Error(`sites: ${said.join('; ')}`);
  }
  for (const siteId of Object.keys(environment.certificates.bySite))
    if (!sites.some(({ site }) => site.siteId === siteId))
      throw new Error(`environment ${environment.name}: certificates.bySite.${siteId} is of no site`);
  const inSet = new Map<number, number>();
  for (const { site, deliverySet = 1 } of sites) {
    if (!Number.isInteger(deliverySet) || deliverySet < 1 || deliverySet > environment.deliverySets)
      throw new Error(
        `site ${site.siteId}: deliverySet ${deliverySet} is not among the ${environment.deliverySets} of ${environment.name}`,
      );
    const count = (inSet.get(deliverySet) ?? 0) + (site.kind === 'topic' ? 0 : 1);
    if (count > sitesPerSet)
      throw new Error(
        `site ${site.siteId}: set ${deliverySet} holds ${sitesPerSet} sites already; raise deliverySets and name the next`,
      );
    inSet.set(deliverySet, count);
  }
};

const turns: readonly SiteDefinition['kind'][] = ['portal', 'district', 'department', 'topic'];
const turnOf = ({ kind }: SiteDefinition): number => turns.indexOf(kind);

/** All stacks of one environment. @throws Error naming what is wrong with the sites, before anything is made */
export const buildCluster = (app: App, input: ClusterInput) => {
  assertSites(input);
  const { environment, sites, code, deskEdition } = input;
  const { region, account, emulated } = environment;
  const partition = partitionOf(region);
  const common = { environment, env: { region, ...(account ? { account } : {}) } };
  const name = (part: string): string => stackName(environment, part);

  const data = new DataStack(app, name('data'), common);
  const search =
    'instances' in environment.search ? new SearchStack(app, name('search'), { ...common, code }) : undefined;
  const platform = new PlatformStack(app, name('platform'), { ...common, data, search, code });
  const api = new ApiStack(app, name('api'), { ...common, data, search, platform, code });
  const edge = emulated
    ? undefined
    : new EdgeStack(app, name('edge'), {
        environment,
        env: { ...common.env, region: edgeRegion[partition] },
        crossRegionReferences: capabilities[partition].firewallAtEdge.has,
      });
  const delivery = new DeliveryStack(app, name('delivery'), {
    ...common,
    data,
    platform,
    api,
    firewall: edge?.firewall,
    deskEdition,
    crossRegionReferences: edge?.firewall !== undefined,
  });
  const operations = new OperationsStack(app, name('operations'), { ...common, data, search, platform, api });
  const portal = sites.find(({ site }) => site.kind === 'portal')?.site;
  const stackOf = (siteId: string): IConstruct | undefined => app.node.tryFindChild(name(`site-${siteId}`));
  const inOrder = sites.toSorted((one, other) => turnOf(one.site) - turnOf(other.site));
  const ofSites = inOrder.map(({ site, deliverySet = 1 }) => {
    const stack = new DepartmentSiteStack(app, name(`site-${site.siteId}`), {
      ...common,
      site: siteIn(environment, site, portal?.domain),
      deliverySet,
    });
    // They read what these stacks write; nothing is exported, so neither knows the other.
    stack.addStackDependency(delivery);
    stack.addStackDependency(operations);
    // A site is registered after those it names.
    for (const named of [site.kind === 'portal' ? undefined : portal?.siteId, site.hostSiteId, site.parentSiteId]) {
      const first = named === undefined || named === site.siteId ? undefined : stackOf(named);
      if (first instanceof Stack) stack.addStackDependency(first);
    }
    return stack;
  });
  return { data, search, platform, api, edge, delivery, operations, sites: ofSites };
};
