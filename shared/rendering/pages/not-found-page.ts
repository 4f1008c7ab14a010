import type { PageMaker } from '#shared/rendering/pages/page-model.ts';

/** What an address that leads nowhere answers: how to go on from here. */
export const notFoundPage: PageMaker = async ({ words }) => {
  const title = words['notFound'] ?? '';
  return { templates: ['pages/not-found'], title, crumbs: [{ name: title, address: '' }], data: {} };
};
