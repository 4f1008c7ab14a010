/** Where a list page keeps what: CSS selectors, `item` within the page, the others within an item or an article's page. */
export type CollectorRules = {
  readonly item?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  /** On the article's own page. */
  readonly body?: string | undefined;
};

/** A source read on a schedule: what is new there becomes a draft, never more. */
export type Collector = {
  readonly collectorId: string;
  readonly siteId: string;
  readonly version: number;
  readonly name: string;
  readonly columnId: string;
  readonly kind: 'feed' | 'htmlList';
  readonly url: string;
  readonly rules: CollectorRules;
  /** Shown as 来源 of what it brings. */
  readonly sourceName: string;
  readonly everyMinutes: number;
  readonly maxItems: number;
  readonly active: boolean;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly nextRunAt: string;
  readonly lastRunAt?: string | undefined;
  /** Runs in a row that brought nothing but a failure: each waits twice as long as the one before. */
  readonly failures: number;
  readonly lastFailure?: string | undefined;
};

export type CollectedItem = {
  readonly url: string;
  readonly title: string;
  readonly result: 'pending' | 'created' | 'duplicate' | 'failed';
  readonly articleId?: string | undefined;
  readonly reason?: string | undefined;
  /** Pictures of other hosts that were left out. */
  readonly picturesLeftOut?: number | undefined;
};

/** One run of a collector, with what became of each item. */
export type CollectorRun = {
  readonly runId: string;
  readonly collectorId: string;
  readonly siteId: string;
  readonly version: number;
  readonly startedAt: string;
  readonly finishedAt?: string | undefined;
  readonly startedBy: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly reason?: string | undefined;
  readonly items: readonly CollectedItem[];
};

const mostDoublings = 5;

/** When it runs next after a run that ended at `now`. */
export const nextRunAt = ({ everyMinutes, failures }: Collector, now: Date): string =>
  new Date(now.getTime() + everyMinutes * 60_000 * 2 ** Math.min(failures, mostDoublings)).toISOString();

/** The collector after a run. */
export const afterRun = (collector: Collector, failure: string | undefined, now: Date): Collector => {
  const failures = failure === undefined ? 0 : collector.failures + 1;
  const after = { ...collector, version: collector.version + 1, failures, lastFailure: failure };
  return { ...after, lastRunAt: now.toISOString(), nextRunAt: nextRunAt(after, now) };
};
