import { blockLoader } from '#shared/rendering/block-loader.ts';
import { activeSwitches, assetAddresses, frame } from '#shared/rendering/frame.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import type { PageModel } from '#shared/rendering/pages/page-model.ts';
import { blocksOf } from '#shared/rendering/theme/block-tags.ts';
import { Blocks } from '#shared/rendering/theme/blocks.ts';
import { Html } from '#shared/rendering/theme/html.ts';
import { columnView, isHomeColumn } from '#shared/rendering/view/column-view.ts';
import { metaTags } from '#shared/rendering/view/meta-tags.ts';
import { siteView } from '#shared/rendering/view/site/site-view.ts';
import { qrSvg } from '#shared/text/qr-svg.ts';

/** Kinds that stand at no address of their own: no QR code, not for search engines. */
const passing: readonly string[] = ['notFound', 'withdrawn', 'search', 'leave'];

/** Puts the frame round a model and prints it. */
export const printPage = async (context: PageContext, model: PageModel): Promise<string> => {
  const { spec, theme, words, site } = context;
  const columns = (model.columns ?? []).filter((column) => !isHomeColumn(column, context.lang));
  const column = columns.at(-1);
  const address = `${context.base}/${spec.path === 'index.html' && context.root === '' ? '' : spec.path}`;
  const stands = !passing.includes(spec.kind);
  const name = site.name[context.lang];
  const globals = {
    ...model.data,
    ...(await frame(context, columns[0]?.columnId)),
    ...activeSwitches(context, context.cluster),
    lang: context.lang,
    t: words,
    site: siteView(context),
    assets: assetAddresses(context),
    meta: metaTags(context, { column, edition: model.edition }),
    column: column && columnView(context, column),
    crumbs: model.crumbs,
    page: {
      kind: spec.kind,
      title: model.title,
      fullTitle: spec.kind === 'home' ? name : `${model.title}_${name}`,
      description: model.description ?? '',
      address,
      stands,
      qr: stands ? new Html(qrSvg(address)) : '',
    },
  };
  const template = model.templates.find((candidate) => theme.has(candidate)) ?? 'pages/not-found';
  const blocks = new Blocks(blockLoader(context));
  blocksOf.set(globals, blocks);
  return blocks.settle(() => theme.print(template, globals));
};
