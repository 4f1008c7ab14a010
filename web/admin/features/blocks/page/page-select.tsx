import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useColumns } from '#desk/components/site/columns.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { blockWords } from '../block-words.ts';
import type { ChosenPage } from './use-block-page.ts';

const pageValue = (page: ChosenPage): string => (page.kind === 'home' ? page.lang : `column ${page.columnId}`);

/** Chooses the page to put together: a home page, a topic page there is, or any other column. */
export const PageSelect = ({
  siteId,
  languages,
  page,
  onChange,
}: {
  readonly siteId: string;
  readonly languages: readonly string[];
  readonly page: ChosenPage;
  readonly onChange: (page: ChosenPage) => void;
}): ReactNode => {
  const say = useWords(blockWords);
  const { columns, nameOf, isPending } = useColumns(siteId);
  const active = columns.filter(({ status }) => status === 'active');
  const option = ({ columnId }: { readonly columnId: string }) => ({
    value: `column ${columnId}`,
    label: nameOf(columnId),
  });
  const homes = (['zh', 'en'] as const).filter((lang) => languages.includes(lang));
  return (
    <Select<string>
      aria-label={say('page')}
      style={{ minWidth: 240 }}
      popupMatchSelectWidth={false}
      loading={isPending}
      showSearch={{ optionFilterProp: 'label' }}
      value={pageValue(page)}
      onChange={(value) =>
        onChange(
          value === 'zh' || value === 'en'
            ? { kind: 'home', lang: value }
            : { kind: 'column', columnId: value.slice('column '.length) },
        )
      }
      options={[
        { label: say('homes'), options: homes.map((value) => ({ value, label: say(value) })) },
        { label: say('topicPages'), options: active.filter(({ blocks = [] }) => blocks.length > 0).map(option) },
        { label: say('otherColumns'), options: active.filter(({ blocks = [] }) => blocks.length === 0).map(option) },
      ].filter(({ options }) => options.length > 0)}
    />
  );
};
