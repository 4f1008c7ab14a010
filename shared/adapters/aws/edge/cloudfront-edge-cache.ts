import { randomUUID } from 'node:crypto';
import { type CloudFrontClient, CreateInvalidationCommand, NoSuchDistribution } from '@aws-sdk/client-cloudfront';
import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import type { EdgeCache, StandingCache } from '#shared/ports/edge-cache.ts';

/** Clients, and the path below which the stack of each site notes its distribution. */
export type EdgeEngine = {
  readonly distributions: CloudFrontClient;
  readonly parameters: SSMClient;
  readonly sitesPath: string;
};

const remembered = 300_000;

/** The distributions of the sites. Which one is a site's, the site's own stack has noted: no other stack lists them. */
export class CloudfrontEdgeCache implements EdgeCache {
  readonly #engine: EdgeEngine;
  readonly #known = new Map<string, { readonly until: number; readonly id: string | undefined }>();

  constructor(engine: EdgeEngine) {
    this.#engine = engine;
  }

  async forget(siteId: string, addresses: readonly string[]): Promise<void> {
    const DistributionId = await this.#distribution(siteId);
    if (DistributionId === undefined || addresses.length === 0) return;
    const Paths = { Quantity: addresses.length, Items: [...addresses] };
    const InvalidationBatch = { CallerReference: randomUUID(), Paths };
    try {
      await this.#engine.distributions.send(new CreateInvalidationCommand({ DistributionId, InvalidationBatch }));
    } catch (error) {
      this.#known.delete(siteId);
      if (!(error instanceof NoSuchDistribution)) throw error;
    }
  }

  async standing(siteId: string): Promise<StandingCache | undefined> {
    const name = await this.#noted(siteId);
    return name === undefined ? undefined : { name, notedAt: this.#placeOf(siteId) };
  }

  #placeOf(siteId: string): string {
    return `${this.#engine.sitesPath}/${siteId}/distribution`;
  }

  async #distribution(siteId: string): Promise<string | undefined> {
    const known = this.#known.get(siteId);
    if (known && known.until > Date.now()) return known.id;
    const id = await this.#noted(siteId);
    this.#known.set(siteId, { until: Date.now() + remembered, id });
    return id;
  }

  async #noted(siteId: string): Promise<string | undefined> {
    const Name = this.#placeOf(siteId);
    try {
      return (await this.#engine.parameters.send(new GetParameterCommand({ Name }))).Parameter?.Value;
    } catch (error) {
      if (error instanceof ParameterNotFound) return undefined;
      throw error;
    }
  }
}
