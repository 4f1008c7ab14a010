import { Select, TreeSelect } from 'antd';
import type { ReactNode } from 'react';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { columnNamesEndpoint, siteNamesEndpoint } from '#shared/schemas/http/sites/name-endpoints.ts';

const words = {
  site: ['选择网站', 'Choose a site'],
  column: ['选择栏目', 'Choose a column'],
} as const;

type Chosen = { readonly siteId: string; readonly columnId?: string | undefined };
type Node = { value: string; title: string; disabled: boolean; children: Node[] };

/** Chooses a column of another site: its site first, then the column, both found by words of their names. */
export const ColumnAbroadSelect = ({
  value,
  onChange,
  offers = () => true,
  offersColumn = () => true,
  label,
}: {
  readonly value: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly offers?: (siteId: string) => boolean;
  readonly offersColumn?: (column: { readonly columnId: string; readonly lang: 'zh' | 'en' }) => boolean;
  /** What is chosen, for whoever cannot see the place. */
  readonly label: string;
}): ReactNode => {
  const say = useWords(words);
  const inMyLanguage = useBilingual();
  const { siteId, columnId } = value;
  const sites = useAnswer(siteNamesEndpoint, {});
  const columns = useAnswer(columnNamesEndpoint, { params: { siteId } }, { when: siteId !== '' });
  const known = siteId === '' || columns.isPlaceholderData ? [] : (columns.data?.items ?? []);
  const below = (parentId: string | undefined): Node[] =>
    known
      .filter((column) => column.parentId === parentId)
      .map((column) => ({
        value: column.columnId,
        title: inMyLanguage(column.name),
        disabled: !offersColumn(column),
        children: below(column.columnId),
      }));
  return (
    <div className="column-abroad">
      <Select<string>
        aria-label={`${label}：${say('site')}`}
        placeholder={say('site')}
        showSearch={{ optionFilterProp: 'label' }}
        loading={sites.isPending}
        style={{ width: '100%' }}
        options={(sites.data?.items ?? [])
          .filter((site) => offers(site.siteId))
          .map((site) => ({ value: site.siteId, label: inMyLanguage(site.name) }))}
        onChange={(next) => onChange({ siteId: next })}
        {...(siteId === '' ? {} : { value: siteId })}
      />
      <TreeSelect<string>
        aria-label={`${label}：${say('column')}`}
        placeholder={say('column')}
        disabled={siteId === ''}
        showSearch={{ treeNodeFilterProp: 'title' }}
        treeDefaultExpandAll
        loading={siteId !== '' && columns.isFetching}
        style={{ width: '100%' }}
        treeData={below(undefined)}
        onChange={(next: string) => onChange({ siteId, columnId: next })}
        {...(columnId ? { value: columnId } : {})}
      />
    </div>
  );
};
