import { App } from 'antd';
import type { z } from 'zod';
import { useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { changeClusterEndpoint, getClusterEndpoint } from '#shared/schemas/http/sites/cluster-endpoints.ts';
import { clusterWords } from './cluster-words.ts';

export type ClusterSettings = z.output<typeof getClusterEndpoint.answer>;
type Change = z.input<NonNullable<typeof changeClusterEndpoint.body>>;

/** Changes some of the cluster's switches; asks first where `question` says what follows. */
export const useChangeCluster = ({ version }: ClusterSettings) => {
  const say = useWords(clusterWords);
  const { modal, message } = App.useApp();
  const change = useAct(changeClusterEndpoint, [getClusterEndpoint]);
  const act = (body: Change): void =>
    change.mutate({ ifMatch: version, body }, { onSuccess: () => void message.success(say('saved')) });
  const ask = (title: string, question: string, body: Change): void =>
    void modal.confirm({ title, content: question, okText: title, cancelText: say('cancel'), onOk: () => act(body) });
  return { act, ask, isPending: change.isPending, error: change.error };
};

/** What a `datetime-local` field holds, as an instant; the desk works in the time of the cluster's country. */
export const instantOf = (local: string): string => new Date(`${local}:00+08:00`).toISOString();
