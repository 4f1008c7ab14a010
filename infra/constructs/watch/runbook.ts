/** Articles of docs/runbook.md that an alarm may lead to; a test holds the two together. */
export const runbookArticles = [
  'function-fails',
  'function-is-throttled',
  'function-is-slow',
  'queue-is-behind',
  'dead-letters',
  'feed-is-behind',
  'clock-stands-still',
  'table-refuses',
  'api-fails',
  'api-is-slow',
  'search-is-unwell',
  'search-runs-full',
  'backup-fails',
  'site-fails',
  'edge-fails',
  'budget-is-exceeded',
] as const;
export type RunbookArticle = (typeof runbookArticles)[number];

/** What an alarm says: what happened, and where it is written what to do. */
export const alarmText = (what: string, article: RunbookArticle): string => `${what}. See docs/runbook.md#${article}`;
