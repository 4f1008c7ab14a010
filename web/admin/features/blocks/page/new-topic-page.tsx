import { Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { ColumnSelect } from '#desk/components/site/columns.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { createColumnEndpoint, listColumnsEndpoint } from '#shared/schemas/http/sites/column-endpoints.ts';
import { blockWords } from '../block-words.ts';

type Start = 'scenario' | 'topic' | 'subject' | 'systems' | 'occasions';
type Entry = {
  readonly name: { readonly zh: string; readonly en?: string };
  readonly columnId: string;
  readonly parentId?: string;
  readonly start: Start;
};

const service = { type: '办事服务', function: 'service', board: 'service', updateClass: 'static' } as const;
const dynamic = { function: 'disclosure', board: 'disclosure', updateClass: 'periodic' } as const;

/** What a column for a page of that kind is; all of it can be changed among the columns. */
const columnOf = {
  scenario: service,
  topic: { ...dynamic, type: '工作动态', updateDays: 90 },
  subject: service,
  systems: service,
  occasions: { ...dynamic, type: '通知公告', updateDays: 180, listStyle: 'occasions' },
} as const;

const NewPageForm = ({
  siteId,
  onMade,
}: {
  readonly siteId: string;
  readonly onMade: (columnId: string, start: Start) => void;
}): ReactNode => {
  const say = useWords(blockWords);
  const kept = useKeptForm<Entry>({
    name: 'new-page',
    about: siteId,
    title: say('newPage'),
    latest: { version: 0, value: { start: 'scenario', name: { zh: '' }, columnId: '' } },
  });
  const create = useKeptAct(kept, createColumnEndpoint, [listColumnsEndpoint]);
  const required = [{ required: true, message: say('newRequired') }];
  const make = ({ start, ...entry }: Entry): void =>
    create.mutate(
      { params: { siteId }, body: { ...columnOf[start], ...entry } },
      { onSuccess: ({ columnId }) => onMade(columnId, start) },
    );
  return (
    <KeptForm kept={kept} onFinish={make}>
      <Form.Item label={say('newStart')} name="start" rules={required}>
        <Select
          options={(Object.keys(columnOf) as Start[]).map((value) => ({ value, label: say(value) }))}
          popupMatchSelectWidth={false}
        />
      </Form.Item>
      <Form.Item label={say('newName')} name={['name', 'zh']} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item label={say('newNameEn')} name={['name', 'en']}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        label={say('newCode')}
        name="columnId"
        extra={say('newCodeHelp')}
        rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{0,39}$/, message: say('newCodeHelp') }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item label={say('newParent')} name="parentId">
        <ColumnSelect siteId={siteId} clearable />
      </Form.Item>
      <KeptSave kept={kept} acts={[create]}>
        {say('newPage')}
      </KeptSave>
    </KeptForm>
  );
};

/** Makes the column of a topic page; its blocks are put together next. */
export const NewTopicPage = ({
  siteId,
  open,
  onClose,
  onMade,
}: {
  readonly siteId: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMade: (columnId: string, start: Start) => void;
}): ReactNode => {
  const say = useWords(blockWords);
  return (
    <Modal title={say('newPage')} open={open} footer={null} destroyOnHidden onCancel={onClose}>
      <NewPageForm siteId={siteId} onMade={onMade} />
    </Modal>
  );
};
