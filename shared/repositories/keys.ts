import type { ItemKey, TableName } from '#shared/ports/table-store.ts';

const key = (table: TableName, pk: string, sk: string): ItemKey => ({ table, pk, sk });

/** Where each aggregate stands in the tables. The site is in every key; no other file builds keys of these. */
export const keys = {
  /** All sites in one partition: 150 items, one query. */
  site: (siteId: string) => key('tenants', 'sites', siteId),
  sites: 'sites',
  registration: (siteId: string) => key('tenants', 'registrations', siteId),
  column: (siteId: string, columnId: string) => key('tenants', `site#${siteId}#columns`, columnId),
  columns: (siteId: string) => `site#${siteId}#columns`,
  /** Mounts as the target sees them. */
  mount: (siteId: string, columnId: string, sourceSiteId: string, sourceColumnId: string) =>
    key('tenants', `site#${siteId}#mounts`, `${columnId}#${sourceSiteId}#${sourceColumnId}`),
  mounts: (siteId: string) => `site#${siteId}#mounts`,
  /** Bumped by every change of a site's identity, columns or templates: what caches compare. */
  revision: (siteId: string) => key('tenants', `site#${siteId}#revision`, 'revision'),
  clusterRevision: key('tenants', 'cluster', 'revision'),
  clusterSettings: key('tenants', 'cluster', 'settings'),
  wordLists: (siteId: string) => key('tenants', `site#${siteId}#wordLists`, 'wordLists'),
  template: (siteId: string, theme: string, name: string) => key('tenants', `site#${siteId}#templates#${theme}`, name),
  templates: (siteId: string, theme: string) => `site#${siteId}#templates#${theme}`,

  /** Non-empty columns of a site: an empty one is hidden. */
  filledColumn: (siteId: string, columnId: string) => key('content', `filled#${siteId}`, columnId),
  filledColumns: (siteId: string) => `filled#${siteId}`,
  article: (siteId: string, articleId: string) => key('content', `article#${siteId}#${articleId}`, 'article'),
  articleParts: (siteId: string, articleId: string) => `article#${siteId}#${articleId}`,
  articleRevision: (siteId: string, articleId: string, revision: number) =>
    key('content', `article#${siteId}#${articleId}`, `revision#${String(revision).padStart(6, '0')}`),
  publicationRecord: (siteId: string, articleId: string, number: string) =>
    key('content', `article#${siteId}#${articleId}`, `record#${number}`),
  /** A relation as the end that does not state it holds it. */
  relation: (siteId: string, articleId: string, relation: string, otherSiteId: string, otherArticleId: string) =>
    key('content', `article#${siteId}#${articleId}`, `relation#${relation}#${otherSiteId}#${otherArticleId}`),
  /** Placements elsewhere that an article's consumer wrote: found again when it leaves. */
  projection: (siteId: string, articleId: string, targetSiteId: string, targetColumnId: string) =>
    key('content', `article#${siteId}#${articleId}`, `projection#${targetSiteId}#${targetColumnId}`),
  /** Claims an index number for good. */
  indexNumber: (siteId: string, number: string) => key('content', `indexNumber#${siteId}`, number),
  editLock: (siteId: string, articleId: string) => key('content', `article#${siteId}#${articleId}`, 'lock'),
  origin: (siteId: string, origin: string) => key('content', `origin#${siteId}`, origin),
  placement: (siteId: string, columnId: string, displayKey: string) =>
    key('content', `list#${siteId}#${columnId}`, displayKey),
  placements: (siteId: string, columnId: string) => `list#${siteId}#${columnId}`,
  /** What waits for a decision, by stage: the review desk. */
  reviewTask: (siteId: string, stage: string, dueAt: string, articleId: string) =>
    key('content', `review#${siteId}#${stage}`, `${dueAt}#${articleId}`),
  reviewTasks: (siteId: string, stage: string) => `review#${siteId}#${stage}`,
  /** What a reviewer decided and said, oldest first. */
  opinion: (siteId: string, articleId: string, at: string, opinionId: string) =>
    key('content', `article#${siteId}#${articleId}`, `opinion#${at}#${opinionId}`),
  /** Working editions by whoever has them in hand, by state: what a person's day begins with. */
  ownText: (accountId: string, status: string, at: string, siteId: string, articleId: string) =>
    key('content', `own#${accountId}#${status}`, `${at}#${siteId}#${articleId}`),
  ownTexts: (accountId: string, status: string) => `own#${accountId}#${status}`,
  /** Approved texts of a site that are not online yet, soonest first. */
  readyText: (siteId: string, at: string, articleId: string) => key('content', `ready#${siteId}`, `${at}#${articleId}`),
  readyTexts: (siteId: string) => `ready#${siteId}`,
  /** Acts the ticker does, by minute: publish, expire, unpin, end of a term. */
  due: (at: string, siteId: string, articleId: string, act: string) =>
    key('content', 'due', `${at}#${siteId}#${articleId}#${act}`),
  dues: 'due',
  redirect: (siteId: string, path: string) => key('content', `redirect#${siteId}`, path),
  redirects: (siteId: string) => `redirect#${siteId}`,
  media: (siteId: string, mediaId: string) => key('content', `media#${siteId}#${mediaId}`, 'media'),
  /** Articles that use a file. */
  mediaUse: (siteId: string, mediaId: string, articleId: string) =>
    key('content', `media#${siteId}#${mediaId}`, `use#${articleId}`),
  mediaUses: (siteId: string, mediaId: string) => `media#${siteId}#${mediaId}`,
  task: (taskId: string) => key('content', `task#${taskId}`, 'task'),

  auditRecord: (siteId: string, recordId: string) => key('audit', `audit#${siteId}`, recordId),
  auditRecords: (siteId: string) => `audit#${siteId}`,
  auditPending: (siteId: string, recordId: string) => key('audit', `pending#${siteId}`, recordId),
  auditPendings: (siteId: string) => `pending#${siteId}`,
  auditSeal: (siteId: string, seq: number) => key('audit', `chain#${siteId}`, String(seq).padStart(12, '0')),
  auditSeals: (siteId: string) => `chain#${siteId}`,
  auditRoot: (siteId: string, day: string) => key('audit', `roots#${siteId}`, day),
} as const;
