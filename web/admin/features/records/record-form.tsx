import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Space } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useColumns } from '#desk/components/columns.tsx';
import { ProblemAlert } from '#desk/components/problem-alert.tsx';
import { isProblem } from '#desk/lib/api/call.ts';
import { questionKey, useAct } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';
import {
  addSiteRecordEndpoint,
  changeSiteRecordEndpoint,
  listSiteRecordsEndpoint,
} from '#shared/schemas/http/supervision/record-endpoints.ts';
import { type RecordAnswer, type RecordKind, recordLine } from './record.tsx';
import { entryOf, type RecordEntry, recordBody } from './record-entry.ts';
import { RecordFields } from './record-fields.tsx';
import { recordWords } from './record-words.ts';

/** One record, new or changed; a change somebody else made meanwhile is shown beside it. */
export const RecordForm = ({
  siteId,
  kind,
  record,
  onDone,
}: {
  readonly siteId: string;
  readonly kind: RecordKind;
  readonly record: RecordAnswer | undefined;
  readonly onDone: () => void;
}): ReactNode => {
  const say = useWords(recordWords);
  const { message } = App.useApp();
  const { nameOf } = useColumns(siteId);
  const client = useQueryClient();
  const [version, setVersion] = useState(record?.version ?? 0);
  const [key] = useState(() => crypto.randomUUID());
  const latest = useRef(record);
  useEffect(() => {
    latest.current = record;
  }, [record]);
  const add = useAct(addSiteRecordEndpoint, [listSiteRecordsEndpoint]);
  const change = useAct(changeSiteRecordEndpoint, [listSiteRecordsEndpoint]);
  const error = record ? change.error : add.error;
  const done = (): void => {
    void message.success(say('saved'));
    onDone();
  };
  /** The name as the picker showed it goes with the id, so that a record stays readable when an account is gone. */
  const personName = (accountId: unknown): string | undefined => {
    if (record?.kind === 'training' && record.accountId === accountId) return record.name;
    const found = client.getQueriesData<{ items: readonly { accountId: string; name: string }[] }>({
      queryKey: [questionKey(accountEndpoints.people)[0]],
    });
    return found.flatMap(([, answer]) => answer?.items ?? []).find((one) => one.accountId === accountId)?.name;
  };
  const submit = (entry: RecordEntry): void => {
    const body = recordBody(kind, {
      ...entry,
      ...(kind === 'training' ? { name: personName(entry['accountId']), passed: entry['passed'] === true } : {}),
    });
    if (!record) {
      add.mutate({ params: { siteId }, body, idempotencyKey: key }, { onSuccess: done });
      return;
    }
    change.mutate(
      { params: { siteId, recordId: record.recordId }, ifMatch: version, body },
      {
        onSuccess: done,
        onError: (failure) => {
          if (!isProblem(failure, 'version-conflict')) return;
          void client
            .refetchQueries({ queryKey: [listSiteRecordsEndpoint.id] })
            .then(() => setVersion(latest.current?.version ?? version));
        },
      },
    );
  };
  return (
    <section className="panel fields">
      <h2>
        {say(record ? 'edit' : 'add')}：{say(kind)}
      </h2>
      <Form<RecordEntry> name="record" layout="vertical" initialValues={entryOf(kind, record)} onFinish={submit}>
        <RecordFields
          kind={kind}
          siteId={siteId}
          people={record?.kind === 'training' ? [{ accountId: record.accountId, name: record.name }] : []}
        />
        {kind === 'training' || kind === 'contact' ? null : (
          <>
            {kind === 'term' ? null : (
              <Form.Item label={say('dueOn')} name="dueOn">
                <Input type="date" style={{ width: 180 }} />
              </Form.Item>
            )}
            <Form.Item label={say(kind === 'term' ? 'givenUpOn' : 'doneOn')} name="doneOn">
              <Input type="date" style={{ width: 180 }} />
            </Form.Item>
          </>
        )}
        <Form.Item label={say('note')} name="note">
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        {isProblem(error, 'version-conflict') && record ? (
          <Alert
            type="warning"
            showIcon
            role="alert"
            style={{ marginBottom: 16 }}
            title={say('conflict', { now: [recordLine(record, say, nameOf), record.note].filter(Boolean).join('；') })}
          />
        ) : (
          <ProblemAlert error={error} />
        )}
        <Space>
          <Button type="primary" htmlType="submit" loading={add.isPending || change.isPending}>
            {say('save')}
          </Button>
          <Button onClick={onDone}>{say('leave')}</Button>
        </Space>
      </Form>
    </section>
  );
};
