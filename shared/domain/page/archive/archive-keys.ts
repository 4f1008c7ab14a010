/** Id of an archive range whose first row has this display key: its day and the tail of its article's id. */
export const archiveRangeId = (displayKey: string): string => {
  const [publishedAt = '', articleId = ''] = displayKey.split('#').slice(-2);
  return `${publishedAt.slice(0, 10)}-${articleId.slice(-8)}`.toLowerCase().replaceAll(/[^a-z0-9-]/g, '');
};

/** The publication month `YYYY-MM` within a display key or a bound made of one; empty when there is none. */
export const monthOfKey = (displayKey: string): string => /(?:^|#)(\d{4}-\d{2})-\d{2}T/.exec(displayKey)?.[1] ?? '';
