import { App } from 'antd';
import type { z } from 'zod';
import type { Kept } from '#desk/components/kept/use-kept.ts';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { changeClusterEndpoint, getClusterEndpoint } from '#shared/schemas/http/sites/cluster-endpoints.ts';
import { clusterWords } from './cluster-words.ts';

export type ClusterSettings = z.output<typeof getClusterEndpoint.answer>;
type Change = z.input<NonNullable<typeof changeClusterEndpoint.body>>;

/** Changes some of the cluster's switches; asks first where `question` says what follows. */
export const useChangeCluster = <Entry>(kept: Kept<Entry>) => {
  const say = useWords(clusterWords);
  const { modal, message } = App.useApp();
  const change = useKeptAct(kept, changeClusterEndpoint, [getClusterEndpoint]);
  const act = (body: Change): void =>
    change.mutate({ ifMatch: kept.base.version, body }, { onSuccess: () => void message.success(say('saved')) });
  const ask = (title: string, question: string, body: Change): void =>
    void modal.confirm({ title, content: question, okText: title, cancelText: say('cancel'), onOk: () => act(body) });
  return { act, ask, isPending: change.isPending, error: change.error, again: change.again };
};
