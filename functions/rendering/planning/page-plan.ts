import type { PageRequest } from '#functions/rendering/planning/request-pages.ts';
import type { PageTask } from '#shared/schemas/events/page-messages.ts';

/** What a batch of events leads to: pages asked for now, and walks over whole sites or columns. */
export type PagePlan = { readonly pages: readonly PageRequest[]; readonly tasks: readonly PageTask[] };

export const joinPlans = (plans: readonly PagePlan[]): PagePlan => ({
  pages: plans.flatMap(({ pages }) => pages),
  tasks: plans.flatMap(({ tasks }) => tasks),
});

export const later = <Page extends object>(pages: readonly Page[]): readonly (Page & { readonly urgent: boolean })[] =>
  pages.map((page) => ({ ...page, urgent: false }));

export const urgently = <Page extends object>(
  pages: readonly Page[],
): readonly (Page & { readonly urgent: boolean })[] => pages.map((page) => ({ ...page, urgent: true }));
