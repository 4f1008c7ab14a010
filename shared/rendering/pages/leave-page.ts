import type { PageMaker } from '#shared/rendering/pages/page-model.ts';

/** The notice before an address outside; a target that is no web address is not offered. */
export const leavePage: PageMaker = async ({ options, words }) => {
  const target = URL.parse(options.leaveTo ?? '');
  // Names before an `@` are there to make one host look like another.
  const valid = target !== null && /^https?:$/.test(target.protocol) && !target.username && !target.password;
  const title = words['leave'] ?? '';
  return {
    templates: ['pages/leave'],
    title,
    crumbs: [{ name: title, address: '' }],
    data: { target: valid ? { address: target.href, host: target.host } : undefined },
  };
};
