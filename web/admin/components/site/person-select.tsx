import { useQueries } from '@tanstack/react-query';
import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { call } from '#desk/lib/api/call.ts';
import { questionKey, useAnswer } from '#desk/lib/api/queries.ts';
import { bracketed } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';

const words = { person: ['人员', 'Person'], byName: ['输入姓名查找', 'Type a name'] } as const;

export type KnownPerson = { readonly accountId: string; readonly name: string };

type Shared = {
  /** People already chosen, whose names are known. */
  readonly known?: readonly KnownPerson[];
  /** Only people of this site. */
  readonly site?: string;
  readonly id?: string;
};

/** Names of people chosen whom nobody named: an entry kept on this device holds ids only. */
const useNamed = (accountIds: readonly string[]): readonly KnownPerson[] =>
  useQueries({
    queries: accountIds.map((accountId) => {
      const query = { q: accountId, limit: 1 };
      return {
        queryKey: questionKey(accountEndpoints.people, { query }),
        queryFn: () => call(accountEndpoints.people, { query }),
        staleTime: Number.POSITIVE_INFINITY,
      };
    }),
    combine: (answers) => answers.flatMap(({ data }) => data?.items ?? []),
  });

const useFound = ({ known = [], site }: Shared, chosen: readonly string[]) => {
  const say = useWords(words);
  const [q, setQ] = useState('');
  const found = useAnswer(accountEndpoints.people, {
    query: { ...(q ? { q } : {}), ...(site ? { site } : {}), limit: 20 },
  });
  const people = found.data?.items ?? [];
  const listed = [...people, ...known];
  const named = useNamed(chosen.filter((id) => !listed.some(({ accountId }) => accountId === id)));
  const options = [
    ...people.map(({ accountId, name, unit }) => ({ value: accountId, label: `${name}${bracketed(unit)}` })),
    ...[...known, ...named]
      .filter((one) => !people.some(({ accountId }) => accountId === one.accountId))
      .map(({ accountId, name }) => ({ value: accountId, label: name })),
  ];
  return {
    'aria-label': say('person'),
    placeholder: say('byName'),
    showSearch: { filterOption: false, onSearch: setQ },
    popupMatchSelectWidth: false,
    loading: found.isFetching,
    options,
  } as const;
};

/** Finds one person by what is typed of their name. */
export const PersonSelect = ({
  value,
  onChange,
  ...shared
}: Shared & {
  readonly value?: string;
  readonly onChange?: (accountId: string) => void;
}): ReactNode => (
  <Select<string>
    {...useFound(shared, value ? [value] : [])}
    style={{ minWidth: 200, width: '100%' }}
    {...(shared.id ? { id: shared.id } : {})}
    {...(value ? { value } : {})}
    {...(onChange ? { onChange } : {})}
  />
);

/** Finds several people. */
export const PeopleSelect = ({
  value,
  onChange,
  ...shared
}: Shared & {
  readonly value?: string[];
  readonly onChange?: (accountIds: string[]) => void;
}): ReactNode => (
  <Select<string[]>
    {...useFound(shared, value ?? [])}
    mode="multiple"
    style={{ minWidth: 200, width: '100%' }}
    {...(shared.id ? { id: shared.id } : {})}
    {...(value ? { value } : {})}
    {...(onChange ? { onChange } : {})}
  />
);
