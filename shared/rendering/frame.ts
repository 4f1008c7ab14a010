import type { ClusterSettings } from '#shared/domain/cluster/cluster-settings.ts';
import type { Fragment } from '#shared/rendering/fragment-cache.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import { recordingReader } from '#shared/rendering/recording-reader.ts';
import { Html } from '#shared/rendering/theme/html.ts';
import { columnView, topColumns } from '#shared/rendering/view/column-view.ts';
import { outward } from '#shared/rendering/view/outward.ts';
import { siteView, superiorLinks } from '#shared/rendering/view/site/site-view.ts';

/** The parts every page of a site and language shares, made once for a revision. */
export type Frame = { readonly header: Html; readonly footer: Html; readonly tools: Html };

const parts = ['parts/header', 'parts/footer', 'article-parts/tools'] as const;

const makeFragments = async (context: PageContext): Promise<readonly Fragment[]> => {
  const reader = recordingReader(context.reader);
  const columns = topColumns(await reader.navigation(context.site.siteId, context.lang), context.lang);
  const data = {
    lang: context.lang,
    t: context.words,
    site: siteView(context),
    links: superiorLinks(context),
    columns: columns.map((entry) => columnView(context, entry.column, entry.children)),
    assets: assetAddresses(context),
  };
  return parts.map((part) => ({ html: context.theme.print(part, data), reads: reader.reads() }));
};

/** The addresses of the theme's files, as templates name them. */
export const assetAddresses = ({ theme }: PageContext) => ({
  style: theme.assetUrl('site.css'),
  script: theme.assetUrl('site.js'),
  emblem: theme.assetUrl('emblem.svg'),
  partyGovernment: theme.assetUrl('badge-party-government.svg'),
  errorReport: theme.assetUrl('badge-error-report.svg'),
});

/** The shared parts, the entry of the current top column marked. */
export const frame = async (context: PageContext, topColumnId: string | undefined): Promise<Frame> => {
  const { fragments } = context.options;
  const keys = parts.map((part) => `${fragments?.revision} ${context.site.siteId} ${context.lang} ${part}`);
  const cached = keys.map((key) => fragments?.cache.get(key));
  const known = cached.filter((fragment) => fragment !== undefined);
  const made = known.length === parts.length ? known : await makeFragments(context);
  if (made !== known) made.forEach((fragment, index) => void fragments?.cache.set(keys[index] ?? '', fragment));
  for (const { reads } of made) context.reader.replay(reads);
  const [header = '', footer = '', tools = ''] = made.map((fragment) => fragment.html);
  const current = context.spec.kind === 'home' ? '' : topColumnId;
  const marked = current === undefined ? header : header.replace(`data-nav="${current}"`, 'aria-current="true"');
  return { header: new Html(marked), footer: new Html(footer), tools: new Html(tools) };
};

/** The cluster's switches that hold at `now`. */
export const activeSwitches = (context: PageContext, { banner, mourning }: ClusterSettings) => {
  const { now } = context.options;
  const holds = (span: { readonly from: string; readonly to: string } | undefined): boolean =>
    span !== undefined && span.from <= now && now < span.to;
  return {
    mourning: holds(mourning),
    banner:
      banner && holds(banner)
        ? {
            text: banner.text[context.lang],
            address: banner.link === undefined ? '' : (outward(context, banner.link)?.address ?? ''),
          }
        : undefined,
  };
};
