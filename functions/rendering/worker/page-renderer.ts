import type { PageSpec } from '#shared/domain/page/page.ts';
import type { DataReader } from '#shared/rendering/data-reader.ts';
import type { RenderedPage, RenderOptions } from '#shared/rendering/rendered-page.ts';

/** Makes a page of what `reader` answers; undefined when what it shows is not public. */
export type PageRenderer = (
  spec: PageSpec,
  reader: DataReader,
  options: Pick<RenderOptions, 'search' | 'leaveTo' | 'editing'> & {
    /** ISO instant. */
    readonly now: string;
    /** Changes whenever the site's frame or templates may have changed. */
    readonly revision: string;
  },
) => Promise<RenderedPage | undefined>;
