import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { accountWords } from './account-words.ts';

export type AccountEntry = {
  readonly name: string;
  readonly unit: string;
  readonly siteId?: string;
  readonly validUntil?: string;
};

/** What the administrator enters of a person. */
export const AccountFields = (): ReactNode => {
  const say = useWords(accountWords);
  const required = [{ required: true, message: say('required') }];
  return (
    <>
      <Form.Item label={say('name')} name="name" rules={required}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item label={say('unit')} name="unit" rules={required}>
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <Form.Item label={say('site')} name="siteId" extra={say('siteHelp')}>
        <SiteSelect every emptyLabel={say('noSite')} />
      </Form.Item>
      <Form.Item label={say('validUntil')} name="validUntil">
        <DateField />
      </Form.Item>
    </>
  );
};
