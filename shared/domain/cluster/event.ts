import type { ListChange } from '#shared/domain/cluster/tag.ts';
import type { Json } from '#shared/domain/json.ts';

/** What happened, past tense. */
export const eventTypes = [
  'ArticleSaved',
  'ArticleSubmitted',
  'ArticleReviewed',
  'ArticlePublished',
  'ArticleWithdrawn',
  'ArticleTakenDown',
  'ArticleExpired',
  'ArticleScheduled',
  'ArticleRelisted',
  'PlacementProjected',
  'ColumnChanged',
  'ColumnMoved',
  'ColumnMounted',
  'SiteCreated',
  'SiteChanged',
  'SiteLaunched',
  'SiteRetired',
  'TemplatesChanged',
  'ClusterChanged',
  'MediaStored',
  'PagesRequested',
  'SubmissionChanged',
  'AdoptionChanged',
] as const;
export type EventType = (typeof eventTypes)[number];

/**
 * One outbox entry. Consumers apply `tags` (before and after the change together) and `lists`, then read current state:
 * nothing else in it is to be believed. Idempotent by `eventId`.
 */
export type ClusterEvent = {
  readonly eventId: string;
  readonly type: EventType;
  readonly at: string;
  readonly siteId: string;
  /** The article, column or site it is about. */
  readonly subjectId: string;
  readonly tags: readonly string[];
  readonly lists: readonly ListChange[];
  /** Background work (imports, reprojections, whole-site changes) renders behind people's own changes. */
  readonly background: boolean;
  readonly facts?: { readonly [name: string]: Json } | undefined;
};
