import type { AwsPart } from '#functions/composition/aws.ts';
import { WebLinkFetcher } from '#shared/adapters/node/links/web-link-fetcher.ts';
import { WebSourceFetcher } from '#shared/adapters/node/links/web-source-fetcher.ts';
import type { LinkFetcher } from '#shared/ports/link-fetcher.ts';
import type { SourceFetcher } from '#shared/ports/source-fetcher.ts';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import { readEnv } from '#shared/schemas/env/env-group.ts';

/** Asks links that lead out of the cluster; undefined unless the environment wants it. */
export const awsLinkFetcher: AwsPart<LinkFetcher | undefined> = (environment) =>
  readEnv(awsEnv.outside, environment).LINK_CHECK === 'on' ? new WebLinkFetcher() : undefined;

/** Reads sources that are collected from; undefined unless the environment names hosts. */
export const awsSourceFetcher: AwsPart<SourceFetcher | undefined> = (environment) => {
  const hosts = readEnv(awsEnv.outside, environment).COLLECT_HOSTS;
  return hosts.length > 0 ? new WebSourceFetcher({ hosts }) : undefined;
};
