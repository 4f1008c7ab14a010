import type { RouteObject } from 'react-router';

/** Screens by address below `/admin/`; each comes when it is opened. */
export const screens: RouteObject[] = [
  { path: 'account', lazy: () => import('#desk/features/session/own-account-page.tsx') },
  { path: 'reviews/:siteId?/:articleId?', lazy: () => import('#desk/features/reviews/reviews-page.tsx') },
  { path: 'accounts', lazy: () => import('#desk/features/accounts/accounts-page.tsx') },
  { path: 'accounts/new', lazy: () => import('#desk/features/accounts/new-account-page.tsx') },
  { path: 'accounts/:accountId', lazy: () => import('#desk/features/accounts/account-page.tsx') },
  { path: 'access-settings', lazy: () => import('#desk/features/accounts/access-settings-page.tsx') },
  { path: 'roles', lazy: () => import('#desk/features/roles/roles-page.tsx') },
  { path: 'words', lazy: () => import('#desk/features/vocabulary/word-lists-page.tsx') },
  { path: 'dictionaries', lazy: () => import('#desk/features/vocabulary/dictionaries-page.tsx') },
  { path: 'cluster', lazy: () => import('#desk/features/cluster/cluster-page.tsx') },
  { path: 'audit', lazy: () => import('#desk/features/audit/audit-page.tsx') },
  { path: 'visits', lazy: () => import('#desk/features/visits/visits-page.tsx') },
  { path: 'links', lazy: () => import('#desk/features/links/links-page.tsx') },
  { path: 'sites', lazy: () => import('#desk/features/sites/sites-page.tsx') },
  { path: 'sites/new', lazy: () => import('#desk/features/sites/new-site-page.tsx') },
  { path: 'sites/:siteId', lazy: () => import('#desk/features/sites/site-page.tsx') },
  { path: 'columns', lazy: () => import('#desk/features/columns/columns-page.tsx') },
  { path: 'articles', lazy: () => import('#desk/features/articles/list/articles-page.tsx') },
  { path: 'articles/:siteId/:articleId', lazy: () => import('#desk/features/articles/writing/writing-page.tsx') },
];
