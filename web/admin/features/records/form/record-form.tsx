import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { useColumns } from '#desk/components/site/columns.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { questionKey } from '#desk/lib/api/queries.ts';
import { colon } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';
import {
  addSiteRecordEndpoint,
  changeSiteRecordEndpoint,
  listSiteRecordsEndpoint,
} from '#shared/schemas/http/supervision/record-endpoints.ts';
import type { RecordAnswer, RecordKind } from '../record.tsx';
import { recordWords } from '../record-words.ts';
import { entryOf, type RecordEntry, recordBody } from './record-entry.ts';
import { RecordFields } from './record-fields.tsx';
import { recordSides } from './record-sides.ts';

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
  const { nameOf: siteName } = useSites();
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
  const kept = useKeptForm<RecordEntry>({
    name: 'record',
    about: `${siteId}/${record?.recordId ?? kind}`,
    title: `${say(record ? 'edit' : 'add')}${say(kind)} · ${siteName(siteId)}`,
    latest: { version: record?.version ?? 0, value: entryOf(kind, record) },
    fields: recordSides(kind, say, { column: nameOf, person: (accountId) => personName(accountId) ?? '…' }),
  });
  const add = useKeptAct(kept, addSiteRecordEndpoint, [listSiteRecordsEndpoint]);
  const change = useKeptAct(kept, changeSiteRecordEndpoint, [listSiteRecordsEndpoint]);
  const submit = (entry: RecordEntry): void => {
    const body = recordBody(kind, {
      ...entry,
      ...(kind === 'training' ? { name: personName(entry['accountId']), passed: entry['passed'] === true } : {}),
    });
    if (!record) {
      add.mutate({ params: { siteId }, body, idempotencyKey: kept.holding.sendKey }, { onSuccess: done });
      return;
    }
    change.mutate({ params: { siteId, recordId: record.recordId }, ifMatch: kept.version, body }, { onSuccess: done });
  };
  return (
    <section className="panel fields">
      <h2>
        {say(record ? 'edit' : 'add')}
        {colon()}
        {say(kind)}
      </h2>
      <KeptForm kept={kept} onFinish={submit}>
        <RecordFields
          kind={kind}
          siteId={siteId}
          people={record?.kind === 'training' ? [{ accountId: record.accountId, name: record.name }] : []}
        />
        {kind === 'training' || kind === 'contact' ? null : (
          <>
            {kind === 'term' ? null : (
              <Form.Item label={say('dueOn')} name="dueOn">
                <DateField />
              </Form.Item>
            )}
            <Form.Item label={say(kind === 'term' ? 'givenUpOn' : 'doneOn')} name="doneOn">
              <DateField />
            </Form.Item>
          </>
        )}
        <Form.Item label={say('note')} name="note">
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <KeptSave kept={kept} acts={[change, add]} beside={<Button onClick={onDone}>{say('leave')}</Button>}>
          {say('save')}
        </KeptSave>
      </KeptForm>
    </section>
  );
};
