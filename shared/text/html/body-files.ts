/** Ids of the site's own files that a body shows or links to, each once, in order of their names. */
export const bodyFiles = (siteId: string, html: string): readonly string[] => {
  const found = [...html.matchAll(/\/media\/([a-z0-9-]{1,40})\/([0-9A-Za-z-]{1,40})\//g)].flatMap(
    ([, owner, mediaId]) => (owner === siteId && mediaId ? [mediaId] : []),
  );
  return [...new Set(found)].sort();
};
