import type { ObjectUses } from '../constructs/data/object-uses.ts';
import type { TableUses } from '../constructs/data/table-uses.ts';
import type { QueueName } from '../constructs/work/job-queues.ts';

/** What calls a function. */
export type Trigger =
  /** Requests to the paths that `apiPaths` lists under its context. */
  | { readonly by: 'requests'; readonly context: string }
  /** Everything under `/api/` that no context answers. */
  | { readonly by: 'otherRequests' }
  /** Every address that is not of the API. */
  | { readonly by: 'addresses' }
  | {
      readonly by: 'queue';
      readonly queue: QueueName;
      readonly batch: number;
      /** Seconds to wait for a fuller batch. */
      readonly window?: number;
      /** Batches at once, at least 2. */
      readonly atOnce?: number;
    }
  /** What the tables' feeds tell of. */
  | { readonly by: 'feeds' }
  | { readonly by: 'clock'; readonly every: 'minute' | 'day' }
  /** A custom resource of a deployment. */
  | { readonly by: 'deployment' };

/** One function: what it is, what calls it, what it may use. A change of any of them is one line. */
export type FunctionSpec = {
  /** Folder of its bundle in `dist/functions/` and its entry in `functions/`, without `.lambda.ts`. */
  readonly entry: string;
  readonly about: string;
  readonly memoryMb: number;
  readonly seconds: number;
  /** How many may run at once, where a burst could starve the others. */
  readonly concurrency?: number;
  readonly trigger: Trigger;
  readonly tables: TableUses;
  readonly objects?: ObjectUses;
  readonly sendsTo?: readonly QueueName[];
  /** Looks after all queues and their dead letters. */
  readonly keepsQueues?: true;
  /** `read` asks for hits, `write` also changes the index. */
  readonly search?: 'read' | 'write';
  /** Asks addresses outside the cluster where the environment allows it: such a function stands in no network of ours. */
  readonly asksOutside?: true;
  /** Tells how the search domain stands. */
  readonly watchesSearch?: true;
  /** Answers requests that came through a distribution. */
  readonly behindDistributions?: true;
  readonly sendsMail?: true;
  /** Knows which distribution a site has; `purges` also lets it forget pages. */
  readonly distributions?: 'knows' | 'purges';
  readonly scans?: true;
  /** Makes the first accounts with a password from the deployment. */
  readonly makesAccounts?: true;
};
