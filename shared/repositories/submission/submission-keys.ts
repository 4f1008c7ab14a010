import type { ItemKey } from '#shared/ports/table-store.ts';

const key = (pk: string, sk: string): ItemKey => ({ table: 'content', pk, sk });

/** Where submissions and what belongs to them stand. Ids are in order of time, so that a partition is a list. */
export const submissionKeys = {
  submission: (targetSiteId: string, submissionId: string) => key(`submissions#${targetSiteId}`, submissionId),
  submissions: (targetSiteId: string) => `submissions#${targetSiteId}`,
  /** The desk's list by status. */
  byStatus: (targetSiteId: string, status: string, submissionId: string) =>
    key(`submissions#${targetSiteId}#${status}`, submissionId),
  allByStatus: (targetSiteId: string, status: string) => `submissions#${targetSiteId}#${status}`,
  ofUnit: (unitSiteId: string, submissionId: string) => key(`submissionsOf#${unitSiteId}`, submissionId),
  allOfUnit: (unitSiteId: string) => `submissionsOf#${unitSiteId}`,
  /** An article is on its way to a site once at a time. */
  open: (targetSiteId: string, unitSiteId: string, articleId: string) =>
    key(`submissionOpen#${targetSiteId}`, `${unitSiteId}#${articleId}`),
  answer: (commissionId: string, unitSiteId: string, submissionId: string) =>
    key(`commissionAnswers#${commissionId}`, `${unitSiteId}#${submissionId}`),
  answers: (commissionId: string) => `commissionAnswers#${commissionId}`,
  /** Adoptions as the source holds them. */
  adoption: (siteId: string, articleId: string, targetSiteId: string, adoptedAs: string) =>
    key(`article#${siteId}#${articleId}`, `adoption#${targetSiteId}#${adoptedAs}`),
  adoptions: (siteId: string, articleId: string) => `article#${siteId}#${articleId}`,

  commission: (siteId: string, commissionId: string) => key(`commissions#${siteId}`, commissionId),
  commissions: (siteId: string) => `commissions#${siteId}`,
  pushDown: (toSiteId: string, pushDownId: string) => key(`pushDowns#${toSiteId}`, pushDownId),
  /** A text waits for a column once at a time. */
  pushDownOpen: (toSiteId: string, siteId: string, articleId: string, columnId: string) =>
    key(`pushDownOpen#${toSiteId}`, `${siteId}#${articleId}#${columnId}`),
  pushDowns: (toSiteId: string) => `pushDowns#${toSiteId}`,
  pushedFrom: (siteId: string, pushDownId: string) => key(`pushDownsOf#${siteId}`, pushDownId),
  allPushedFrom: (siteId: string) => `pushDownsOf#${siteId}`,
  /** What was offered to other sites, as the article offered holds it. */
  offerOf: (ofArticle: string, pushDownId: string) => key(`offersOf#${ofArticle}`, pushDownId),
  offersOf: (ofArticle: string) => `offersOf#${ofArticle}`,
  reportUp: (siteId: string, reportId: string) => key(`reportsUp#${siteId}`, reportId),
  reportsUp: (siteId: string) => `reportsUp#${siteId}`,
  /** What is for leaders' eyes stands with the cases, apart from all that is made for readers. */
  memo: (siteId: string, memoId: string): ItemKey => ({ table: 'cases', pk: `memos#${siteId}`, sk: memoId }),
  memos: (siteId: string) => `memos#${siteId}`,
  memoOfUnit: (unitSiteId: string, memoId: string): ItemKey => ({
    table: 'cases',
    pk: `memosOf#${unitSiteId}`,
    sk: memoId,
  }),
  memosOfUnit: (unitSiteId: string) => `memosOf#${unitSiteId}`,

  settings: (siteId: string): ItemKey => ({
    table: 'tenants',
    pk: `site#${siteId}#submissionSettings`,
    sk: 'submissionSettings',
  }),
  unitFigures: (targetSiteId: string, month: string, unitSiteId: string) =>
    key(`submissionFigures#${targetSiteId}#${month}`, unitSiteId),
  monthFigures: (targetSiteId: string, month: string) => `submissionFigures#${targetSiteId}#${month}`,
  siteFigures: (siteId: string, month: string) => key(`siteFigures#${siteId}`, month),
  allSiteFigures: (siteId: string) => `siteFigures#${siteId}`,
  /** What was counted is counted for good. */
  counted: (siteId: string, what: string) => key(`counted#${siteId}`, what),
} as const;
