import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { DownloadButton } from '#desk/components/screen/download-button.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { bracketed } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import {
  exportRegistryCsvEndpoint,
  exportRegistryXlsxEndpoint,
  getRegistryEndpoint,
} from '#shared/schemas/http/supervision/registry-endpoints.ts';
import { Gaps } from './gaps.tsx';
import { registryWords } from './registry-words.ts';

const addresses: readonly string[] = ['homeAddress', 'address'];
const tables = ['sites', 'columns'] as const;

/** Base data for the national registry: what is missing first, then the tables and their files. */
export const Component = (): ReactNode => {
  const say = useWords(registryWords);
  const inMyLanguage = useBilingual();
  const [filters, setFilters] = useFilters(['table']);
  const table = tables.find((one) => one === filters.table) ?? 'sites';
  const registry = useAnswer(getRegistryEndpoint, {});
  const { data } = registry;
  const fields = table === 'sites' ? data?.siteFields : data?.columnFields;
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        <>
          {tables.map((name) => (
            <DownloadButton key={name} endpoint={exportRegistryCsvEndpoint} asked={{ params: { table: name } }}>
              {say(name === 'sites' ? 'sitesCsv' : 'columnsCsv')}
            </DownloadButton>
          ))}
          <DownloadButton primary endpoint={exportRegistryXlsxEndpoint} asked={{}}>
            {say('excel')}
          </DownloadButton>
        </>
      }
    >
      {registry.isPending ? <Waiting /> : null}
      {registry.error && !data ? <ProblemAlert error={registry.error} again={() => void registry.refetch()} /> : null}
      {data && fields ? (
        <>
          <section className="panel">
            <h2>{say('gaps')}</h2>
            <Gaps gaps={data.gaps} />
          </section>
          <section className="panel">
            <Radio.Group
              optionType="button"
              aria-label={say('tables')}
              style={{ marginBottom: 12 }}
              value={table}
              onChange={({ target }) => setFilters({ table: target.value === 'sites' ? undefined : target.value })}
              options={tables.map((one) => ({ value: one, label: `${say(one)}${bracketed(data[one].length)}` }))}
            />
            <ListTable
              rowKey={(row) => `${row['identificationCode']}/${row['columnId'] ?? ''}/${row['address'] ?? ''}`}
              key={table}
              size="small"
              dataSource={[...data[table]]}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              columns={fields.map(({ key, name, required }) => ({
                title: `${inMyLanguage(name)}${required ? ' *' : ''}`,
                ...(key === 'name' ? { rowScope: 'row' as const } : {}),
                render: (_: unknown, row: (typeof data)['sites'][number]) => (
                  <span className="registry-cell">
                    {addresses.includes(key) && row[key] ? (
                      <a href={`${row[key]}`} target="_blank" rel="noreferrer">
                        {row[key]}
                      </a>
                    ) : (
                      row[key] || '—'
                    )}
                  </span>
                ),
              }))}
            />
          </section>
        </>
      ) : null}
    </Page>
  );
};
