import type { UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { getWorkEndpoint } from '#shared/schemas/http/articles/work-endpoints.ts';

export type Work = z.output<typeof getWorkEndpoint.answer>;

/** What waits for the person, asked again each minute; navigation and work list share the answer. */
export const useWork = (): UseQueryResult<Work> =>
  useAnswer(getWorkEndpoint, { query: { limit: 10 } }, { everyMs: 60_000 });

/** A figure as it is shown: `7`, or `100+` where more are not counted. */
export const figureText = ({ count, more }: { readonly count: number; readonly more: boolean }): string =>
  more ? `${count}+` : `${count}`;
