import { Client, errors } from '@opensearch-project/opensearch';

/** A client of an engine on this machine for a caller whom these headers name. */
export const searchAs = (endpoint: string, headers: Readonly<Record<string, string>>): Client =>
  new Client({ node: endpoint, headers: { ...headers } });

/** The status with which the engine refused something; undefined for what is no answer of the engine. */
export const refusedWith = (error: unknown): number | undefined =>
  error instanceof errors.ResponseError ? (error.statusCode ?? undefined) : undefined;
