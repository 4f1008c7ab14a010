import { inOccasionOrder } from '#shared/domain/article/occasion.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import type { BlockLoader, BlockRequest } from '#shared/rendering/theme/blocks.ts';
import { columnView, topColumns } from '#shared/rendering/view/column-view.ts';
import { rowViews } from '#shared/rendering/view/row-view.ts';
import { siteLinkGroups } from '#shared/rendering/view/site/site-link-groups.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const maxRows = 100;
const rowLimit = (value: unknown): number =>
  typeof value === 'number' && value >= 1 ? Math.min(Math.trunc(value), maxRows) : 8;

const listBlock = async (context: PageContext, siteId: string, columnId: string, request: BlockRequest) => {
  // What a site in preparation holds is for its staff; asking for its address also records that its launch matters here.
  if (siteId !== context.site.siteId && !(await context.siteAddress(siteId))) return [];
  return rowViews(context, await context.reader.rows({ siteId, columnId, limit: rowLimit(request['limit']) }));
};

/** As many rows as are looked through for events to come. */
const occasionWindow = 60;

const occasionsBlock = async (context: PageContext, siteId: string, columnId: string, request: BlockRequest) => {
  if (siteId !== context.site.siteId && !(await context.siteAddress(siteId))) return [];
  const rows = await context.reader.rows({ siteId, columnId, limit: occasionWindow });
  const coming = inOccasionOrder(rows).filter(({ occasion }) => occasion !== undefined && !occasion.over);
  return rowViews(context, coming.slice(0, rowLimit(request['limit'])));
};

const columnBlock = async (context: PageContext, siteId: string, columnId: string) => {
  const column = (await context.reader.columnPath(siteId, columnId)).at(-1);
  const base = siteId === context.site.siteId ? context.root : (await context.siteAddress(siteId))?.base;
  return column && base !== undefined ? columnView(context, column, [], base) : undefined;
};

const childrenBlock = async (context: PageContext, siteId: string, columnId: string) => {
  const base = siteId === context.site.siteId ? context.root : (await context.siteAddress(siteId))?.base;
  if (base === undefined) return [];
  return (await context.reader.children(siteId, columnId)).map((column) => columnView(context, column, [], base));
};

const sitesBlock = async (context: PageContext, kind: string | undefined) =>
  (await context.reader.sites())
    .filter((site) => site.siteId !== context.site.siteId && (kind === undefined || site.kind === kind))
    .map((site) => ({
      siteId: site.siteId,
      kind: site.kind,
      name: site.name[context.lang],
      description: site.description[context.lang],
      colour: site.colour,
      address: context.reader.baseOf(site),
    }));

/** Answers the block tags of templates (docs/templates.md) from the page's own reader, so that what they show is recorded. */
export const blockLoader =
  (context: PageContext): BlockLoader =>
  async (request) => {
    const siteId = text(request['site']) ?? context.site.siteId;
    const columnId = text(request['column']);
    switch (request.block) {
      case 'list':
        return columnId === undefined ? undefined : listBlock(context, siteId, columnId, request);
      case 'occasions':
        return columnId === undefined ? undefined : occasionsBlock(context, siteId, columnId, request);
      case 'column':
        return columnId === undefined ? undefined : columnBlock(context, siteId, columnId);
      case 'children':
        return columnId === undefined ? undefined : childrenBlock(context, siteId, columnId);
      case 'navigation': {
        const lang = request['lang'] === 'en' ? 'en' : request['lang'] === 'zh' ? 'zh' : context.lang;
        const columns = topColumns(await context.reader.navigation(context.site.siteId, lang), lang);
        return columns.map((entry) => columnView(context, entry.column, entry.children));
      }
      case 'sites':
        return sitesBlock(context, text(request['kind']));
      case 'siteLinks':
        return siteLinkGroups(context);
      default:
        return undefined;
    }
  };
