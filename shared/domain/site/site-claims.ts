import type { Site } from '#shared/domain/site/site.ts';

/**
 * What no two sites may share: one domain, one identification code, one filing each (DOM-01). A closed site gives
 * them back.
 */
export const siteClaims = (site: Site): readonly string[] =>
  site.status === 'closed'
    ? []
    : [
        ...(site.domain ? [`domain#${site.domain}`] : []),
        ...(site.identificationCode ? [`code#${site.identificationCode}`] : []),
        ...(site.filings ? [`icp#${site.filings.icp}`, `police#${site.filings.policeRecord}`] : []),
      ];
