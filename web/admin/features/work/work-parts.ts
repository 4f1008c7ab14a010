import type { Action } from '#shared/domain/access/action.ts';

/** One kind of what may wait for a person, and where all of it is found. */
export type WorkPart = {
  readonly name: 'toReview' | 'overdue' | 'dueSoon' | 'returned' | 'drafts' | 'inReview' | 'ready' | 'failedPages';
  readonly to: string;
  /** Whose it is: whoever holds one of these. */
  readonly needs: readonly Action[];
  /** Stands out while there is any. */
  readonly urgent?: true;
};

const reviewing: readonly Action[] = ['review.first', 'review.second', 'review.third', 'review.fourth', 'review.final'];

/** In the order they are shown. */
export const workParts: readonly WorkPart[] = [
  { name: 'toReview', to: '/reviews', needs: reviewing },
  { name: 'overdue', to: '/reviews?overdue=true', needs: reviewing, urgent: true },
  { name: 'dueSoon', to: '/reviews', needs: reviewing },
  { name: 'returned', to: '#returned', needs: ['article.write'], urgent: true },
  { name: 'drafts', to: '#drafts', needs: ['article.write'] },
  { name: 'inReview', to: '#inReview', needs: ['article.write'] },
  { name: 'ready', to: '/reviews?list=ready', needs: ['article.publish'] },
  {
    name: 'failedPages',
    to: '#failedPages',
    needs: ['article.write', 'site.manage', 'operations.manage'],
    urgent: true,
  },
];
