import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { bracketed } from '#desk/lib/words/punctuation.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';

/** Finds a person by what is typed of their name. */
export const AccountSelect = ({
  value,
  onChange,
  id,
}: {
  readonly value?: string;
  readonly onChange?: (accountId: string | undefined) => void;
  readonly id?: string;
}): ReactNode => {
  const [q, setQ] = useState('');
  const found = useAnswer(accountEndpoints.list, { query: { ...(q ? { q } : {}), limit: 20 } });
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={found.isFetching}
      options={
        found.data?.items.map(({ accountId, name, unit }) => ({
          value: accountId,
          label: `${name}${bracketed(unit)}`,
        })) ?? []
      }
    />
  );
};
