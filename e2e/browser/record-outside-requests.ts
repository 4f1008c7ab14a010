import type { Page } from 'playwright-core';

const isInside = (url: string, origins: readonly string[]): boolean => {
  const { protocol, origin } = new URL(url);
  return protocol === 'data:' || protocol === 'blob:' || origins.includes(origin);
};

/** Records every request from now on that leaves the given origins; the array grows while the page is used. */
export const recordOutsideRequests = (page: Page, ...origins: readonly string[]): readonly string[] => {
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!isInside(request.url(), origins)) outside.push(request.url());
  });
  return outside;
};
