import { App, Button, Select, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { useAct, useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import {
  getDeskSubmissionEndpoint,
  listDeskEndpoint,
  mergeSubmissionEndpoint,
} from '#shared/schemas/http/submissions/desk-endpoints.ts';
import { submissionWords } from '../submission-words.ts';

/** Joins a submission to another that is open or adopted, found by its title among all of the desk. */
export const MergeInto = ({
  siteId,
  submissionId,
  title,
  onDone,
}: {
  readonly siteId: string;
  readonly submissionId: string;
  readonly title: string;
  readonly onDone: () => void;
}): ReactNode => {
  const say = useWords(submissionWords);
  const { modal } = App.useApp();
  const { nameOf } = useSites();
  const [q, setQ] = useState('');
  const [into, setInto] = useState<{ readonly value: string; readonly title: string }>();
  const merge = useAct(mergeSubmissionEndpoint, [listDeskEndpoint, getDeskSubmissionEndpoint]);
  const query = { limit: 20, ...(q ? { q } : {}) };
  const params = { siteId };
  const open = useAnswer(listDeskEndpoint, { params, query: { ...query, status: 'submitted' } });
  const adopted = useAnswer(listDeskEndpoint, { params, query: { ...query, status: 'adopted' } });
  const options = [...(open.data?.items ?? []), ...(adopted.data?.items ?? [])]
    .filter((one) => one.submissionId !== submissionId)
    .map((one) => ({
      value: one.submissionId,
      label: `${one.title} · ${nameOf(one.unitSiteId)}`,
      title: one.title,
    }));
  const ask = (chosen: NonNullable<typeof into>): void => {
    void modal.confirm({
      title: say('merge'),
      content: say('mergeAsk', { title, into: chosen.title }),
      okText: say('merge'),
      cancelText: say('cancel'),
      onOk: () =>
        merge.mutate({ params: { siteId, submissionId }, body: { into: chosen.value } }, { onSuccess: onDone }),
    });
  };
  return (
    <>
      <ProblemAlert error={merge.error} />
      <Space wrap style={{ marginTop: 12 }}>
        <Select
          aria-label={say('mergeInto')}
          style={{ width: 300, maxWidth: '100%' }}
          placeholder={say('mergeInto')}
          popupMatchSelectWidth={false}
          showSearch={{ filterOption: false, onSearch: setQ }}
          loading={open.isFetching || adopted.isFetching}
          {...(into ? { value: into.value } : {})}
          onChange={(value: string) => {
            const chosen = options.find((one) => one.value === value);
            if (chosen) setInto(chosen);
          }}
          options={options}
        />
        <Button disabled={!into} loading={merge.isPending} onClick={() => into && ask(into)}>
          {say('merge')}
        </Button>
      </Space>
    </>
  );
};
