import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { z } from 'zod';
import { type AnyEndpoint, type Asking, call, isProblem } from '#desk/lib/api/call.ts';
import { NoConnection } from '#desk/lib/api/problem.ts';
import type { Holding } from '#desk/lib/drafts/holding.ts';

type Then<E extends AnyEndpoint> = { readonly onSuccess?: (answer: z.output<E['answer']>) => void };

/** Saving what is kept. */
type KeptAct<E extends AnyEndpoint> = {
  readonly mutate: (asked: Asking<E>, then?: Then<E>) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly data: z.output<E['answer']> | undefined;
  /** Sends the same again; there is something to it only while the network was away. */
  readonly again: (() => void) | undefined;
};

/**
 * Saves what a form holds. Once the server has it the device forgets it, even when the screen was left; when somebody else
 * saved first, the `stale` questions are asked again, whose answer the form then meets.
 */
export const useKeptAct = <E extends AnyEndpoint, Value>(
  { holding }: { readonly holding: Holding<Value> },
  endpoint: E,
  stale: readonly AnyEndpoint[] = [],
): KeptAct<E> => {
  const client = useQueryClient();
  const last = useRef<() => void>(undefined);
  const sentOn = useRef(0);
  const readAgain = async (): Promise<void> => {
    await Promise.all(stale.map(({ id }) => client.invalidateQueries({ queryKey: [id] })));
  };
  const act = useMutation({
    mutationFn: async (asked: Asking<E>) => {
      const { mine: sent, base } = holding.state();
      sentOn.current = base.version;
      const answer = await call(endpoint, asked);
      holding.saved(sent);
      return answer;
    },
    onSuccess: readAgain,
    onError: async (error) => {
      if (isProblem(error, 'version-conflict')) await readAgain();
    },
  });
  const { newer, base } = holding.state();
  const isMet = isProblem(act.error, 'version-conflict') && (newer !== undefined || base.version !== sentOn.current);
  const mutate = (asked: Asking<E>, then?: Then<E>): void => {
    last.current = () => mutate(asked, then);
    act.mutate(asked, then);
  };
  return {
    mutate,
    isPending: act.isPending,
    error: isMet ? null : act.error,
    data: act.data,
    again: act.error instanceof NoConnection ? () => last.current?.() : undefined,
  };
};
