import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '#desk/lib/api/call.ts';
import type { checkFindingSchema } from '#shared/schemas/http/articles/article-answer.ts';
import { checkArticleEndpoint } from '#shared/schemas/http/articles/article-endpoints.ts';
import type { ArticleAnswer } from '../saving/entry.ts';

export type Finding = z.output<typeof checkFindingSchema>;

/** What the checks find in the text as it was saved last; asked again after every save. */
export const useChecks = (siteId: string, article: ArticleAnswer | undefined) =>
  useQuery({
    queryKey: [checkArticleEndpoint.id, siteId, article?.articleId, article?.version],
    queryFn: ({ signal }) =>
      call(checkArticleEndpoint, { params: { siteId, articleId: article?.articleId ?? '' }, signal }),
    enabled: article !== undefined,
    placeholderData: keepPreviousData,
  });

/** Files in which the server can mask: the XML kinds of Office, and plain texts. */
const maskableFile = /\.(?:docx|xlsx|pptx|txt|csv)$/i;

/** Identifiers that the server can mask, in the text and in files of the kinds it can rewrite. */
export const isMaskable = ({ code, where, suggestion }: Finding): boolean =>
  code === 'personal-identifier' &&
  suggestion !== undefined &&
  (where.part !== 'attachment' || maskableFile.test(where.name ?? ''));

/** Words of the text for which the lists know a better one. */
export const isReplaceable = ({ code, where, suggestion }: Finding): boolean =>
  code !== 'personal-identifier' && where.part !== 'attachment' && suggestion !== undefined && suggestion !== '';
