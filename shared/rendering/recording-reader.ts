import { tag } from '#shared/domain/cluster/tag.ts';
import type { PageRead } from '#shared/domain/page/page.ts';
import type { DataReader, NavigationColumn } from '#shared/rendering/data-reader.ts';

/** A reader that notes what was asked of it, as tags; `reads()` lists each once. */
export type RecordingReader = DataReader & {
  reads(): readonly PageRead[];
  /** Counts reads made elsewhere (a cached fragment's) as this page's own. */
  replay(reads: readonly PageRead[]): void;
};

/** Records every call on `reader` with the tags that a change to its answer would carry. */
export const recordingReader = (reader: DataReader): RecordingReader => {
  const seen = new Map<string, PageRead>();
  const record = (read: PageRead): void => {
    seen.set(`${read.tag} ${read.from ?? ''} ${read.to ?? ''}`, read);
  };
  const touch = (...tags: readonly string[]): void => {
    for (const name of tags) record({ tag: name });
  };
  const touchColumns = (columns: readonly NavigationColumn[]): void => {
    for (const { column, children } of columns) {
      touch(tag.column(column.siteId, column.columnId));
      touchColumns(children);
    }
  };

  return {
    reads: () => [...seen.values()],
    replay: (reads) => {
      for (const read of reads) record(read);
    },
    baseOf: (site) => reader.baseOf(site),
    cluster: () => {
      touch(tag.cluster);
      return reader.cluster();
    },
    sites: async () => {
      touch(tag.sites);
      const sites = await reader.sites();
      touch(...sites.map((site) => tag.site(site.siteId)));
      return sites;
    },
    site: (siteId) => {
      touch(tag.site(siteId));
      return reader.site(siteId);
    },
    navigation: (siteId, lang) => {
      touch(tag.navigation(siteId));
      return reader.navigation(siteId, lang);
    },
    allColumns: async (siteId, lang) => {
      touch(tag.navigation(siteId));
      const columns = await reader.allColumns(siteId, lang);
      touchColumns(columns);
      return columns;
    },
    columnPath: async (siteId, columnId) => {
      touch(tag.column(siteId, columnId));
      const path = await reader.columnPath(siteId, columnId);
      touch(...path.map((column) => tag.column(siteId, column.columnId)));
      return path;
    },
    children: async (siteId, columnId) => {
      touch(tag.column(siteId, columnId));
      const children = await reader.children(siteId, columnId);
      touch(...children.map((column) => tag.column(siteId, column.columnId)));
      return children;
    },
    rows: async (query) => {
      const rows = await reader.rows(query);
      // Fewer rows than asked for: anything that enters below them would show, so the window stays open at the bottom.
      const from = rows.length < query.limit ? query.from : rows.at(-1)?.displayKey;
      record({ tag: tag.list(query.siteId, query.columnId), from, to: query.to });
      return rows;
    },
    article: (siteId, articleId) => {
      touch(tag.article(siteId, articleId));
      return reader.article(siteId, articleId);
    },
    related: async (siteId, articleId) => {
      touch(tag.article(siteId, articleId));
      const related = await reader.related(siteId, articleId);
      touch(...related.map((other) => tag.article(other.siteId, other.articleId)));
      return related;
    },
    // What stands next to an article and the ranges of an archive are the planner's own knowledge.
    neighbours: (siteId, columnId, displayKey) => reader.neighbours(siteId, columnId, displayKey),
    archiveRanges: (siteId, columnId) => reader.archiveRanges(siteId, columnId),
  };
};
