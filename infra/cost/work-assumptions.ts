/** What one article costs in work, from its first draft to its last page: counted generously, printed with every report. */
export const perArticle = {
  staffRequests: 30,
  /** Of tables, with their indexes, the record of the audit and its seal. */
  writeUnits: 260,
  readUnits: 900,
  /** Its own page, home, lists of its column and the columns above, archive, feed, neighbours, the portal's lists. */
  pages: 16,
  queueRequests: 120,
  bodies: 6,
  attachments: 2,
  /** Told to caches: its site and the portal, each its direct pages and those that follow, a star or a few addresses, and corrections. */
  purgedAddresses: 5,
} as const;

export const perPage = { readUnits: 60, seconds: 0.25 } as const;

/** What one page view costs. */
export const perView = {
  /** The page and what the browser has not kept of styles and pictures. */
  edgeRequests: 6,
  megabytes: 0.35,
  /** Of them not answered by an edge. */
  missesPerRequest: 0.1,
  /** Each view is counted by one call. */
  calls: 1,
  searches: 0.02,
  missingPages: 0.01,
} as const;

export const seconds = { staff: 0.12, count: 0.02, search: 0.15, missing: 0.1 } as const;

/** Megabytes a piece takes. */
export const sizes = { articleItems: 0.012, body: 0.03, page: 0.045, attachment: 0.6, index: 0.03 } as const;

/** Bytes of log for one request that a function answers, for one at the edge, for one that the firewall looked at. */
export const logBytes = 600;
export const edgeLogBytes = 400;
export const firewallLogBytes = 1500;
/** Months that logs are kept, and what is left of a byte of log where it is stored. */
export const logMonths = 12;
export const storedLog = 0.15;
/** Tables under a key of the operator's own ask for it once in five minutes for each caller. */
export const keyRequestsPerHour = 12 * 30 * 4;
/** Of requests that leave a trace. */
export const traced = 0.05;
