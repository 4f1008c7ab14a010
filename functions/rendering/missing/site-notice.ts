import type { Site } from '#shared/domain/site/site.ts';
import { escapeHtml } from '#shared/rendering/theme/html.ts';

const words = {
  404: { zh: '没有找到您要访问的页面', en: 'There is no such page' },
  410: { zh: '网站已关停', en: 'This site is closed' },
  503: { zh: '网站正在维护，暂时不能访问', en: 'This site is under maintenance' },
} as const;

const movedTo = ({ retirement }: Site): string =>
  retirement && /^https?:\/\//.test(retirement.newUrl)
    ? `<p>相关内容已迁移至 / Moved to：<a href="${escapeHtml(retirement.newUrl)}">${escapeHtml(retirement.newName)}</a></p>`
    : '';

/** A page that stands without theme and tables, in both languages: for a site that is closed, offline or not there. */
export const siteNotice = (site: Site | undefined, status: keyof typeof words): string => {
  const { zh, en } = words[status];
  const name = site ? `<p>${escapeHtml(site.name.zh)} · ${escapeHtml(site.name.en)}</p>` : '';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${zh}</title></head>
<body><main><h1>${zh}</h1><p lang="en">${en}</p>${name}${site ? movedTo(site) : ''}</main></body></html>
`;
};
