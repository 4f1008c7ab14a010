import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { z } from 'zod';
import { type AnyEndpoint, type Asking, call } from './call.ts';

type Answer<E extends AnyEndpoint> = z.output<E['answer']>;

/** Key of one question, for reading and for saying that it is out of date. */
export const questionKey = (endpoint: AnyEndpoint, asked: object = {}): readonly unknown[] => {
  const { params = {}, query = {} } = asked as { params?: unknown; query?: unknown };
  return [endpoint.id, params, query];
};

/** Reads one answer and keeps it fresh; `when: false` waits. */
export const useAnswer = <E extends AnyEndpoint>(
  endpoint: E,
  asked: Asking<E>,
  options: { readonly when?: boolean; readonly everyMs?: number } = {},
): UseQueryResult<Answer<E>> =>
  useQuery({
    queryKey: questionKey(endpoint, asked),
    queryFn: ({ signal }) => call(endpoint, { ...asked, signal }),
    enabled: options.when ?? true,
    refetchInterval: options.everyMs ?? false,
    placeholderData: keepPreviousData,
  });

/** The pages of one list. */
export type Pages<Item> = UseInfiniteQueryResult<
  InfiniteData<{ readonly items: readonly Item[]; readonly nextCursor: string | null }>
>;

/** Items of the pages read so far. */
export const itemsOf = <Item>(pages: Pages<Item>): readonly Item[] =>
  pages.data?.pages.flatMap(({ items }) => items) ?? [];

type ItemOf<E extends AnyEndpoint> = Answer<E> extends { items: readonly (infer Item)[] } ? Item : never;

/** Reads a cursor-paged list, page by page. */
export const usePages = <E extends AnyEndpoint>(
  endpoint: E,
  asked: Asking<E>,
  options: { readonly when?: boolean; readonly everyMs?: number } = {},
): Pages<ItemOf<E>> =>
  useInfiniteQuery({
    queryKey: [...questionKey(endpoint, asked), 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const { query = {} } = asked as { query?: object };
      const answer = await call(endpoint, { ...asked, query: { ...query, cursor: pageParam }, signal } as Asking<E>);
      return answer as { items: ItemOf<E>[]; nextCursor: string | null };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: options.when ?? true,
    refetchInterval: options.everyMs ?? false,
    placeholderData: keepPreviousData,
  });

/** Does one act; `stale` names the questions whose answers it changes. */
export const useAct = <E extends AnyEndpoint>(
  endpoint: E,
  stale: readonly AnyEndpoint[] = [],
): UseMutationResult<Answer<E>, Error, Asking<E>> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asking<E>) => call(endpoint, asked),
    onSuccess: () => Promise.all(stale.map(({ id }) => client.invalidateQueries({ queryKey: [id] }))),
  });
};
