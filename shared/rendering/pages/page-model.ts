import type { LiveEdition } from '#shared/domain/article/article.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';

export type Crumb = { readonly name: string; readonly address: string };

/** What one page shows, before the frame goes round it. `data` are the template's variables. */
export type PageModel = {
  /** First of these that the theme has. */
  readonly templates: readonly string[];
  readonly title: string;
  readonly description?: string | undefined;
  /** The column it stands in and its ancestors, root first. */
  readonly columns?: readonly Column[] | undefined;
  readonly edition?: LiveEdition | undefined;
  readonly crumbs: readonly Crumb[];
  readonly data: object;
};

/** Makes the model of one kind of page; undefined when what it shows is not public. */
export type PageMaker = (context: PageContext) => Promise<PageModel | undefined>;
