import type { Client } from '@opensearch-project/opensearch';

/** The client and the alias that stands for the cluster's one index; the index behind it changes. */
export type OpensearchEngine = {
  readonly client: Client;
  readonly alias: string;
  /** Takes the index as it is: another, who may, makes it and its next edition. */
  readonly readsOnly?: boolean | undefined;
  /** Whether a write answers only when it is findable: for tests. The engine makes writes findable within a second. */
  readonly findableAtOnce?: boolean | undefined;
};
