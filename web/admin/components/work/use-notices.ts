import type { UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { listNoticesEndpoint } from '#shared/schemas/http/supervision/notice-endpoints.ts';

type Notices = z.output<typeof listNoticesEndpoint.answer>;
export type NoticeAnswer = Notices['items'][number];

/** The newest unread notices and how many there are, asked again each minute; top bar and work list share the answer. */
export const useUnreadNotices = (): UseQueryResult<Notices> =>
  useAnswer(listNoticesEndpoint, { query: { unread: 'true', limit: 5 } }, { everyMs: 60_000 });
