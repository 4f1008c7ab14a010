import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useColumns } from '#desk/components/site/columns.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { templateWords } from './template-words.ts';

/** Chooses the page a template is tried on: the home page, or the list of a column. */
export const PagePicker = ({
  siteId,
  value,
  onChange,
}: {
  readonly siteId: string;
  readonly value: string;
  readonly onChange: (path: string) => void;
}): ReactNode => {
  const say = useWords(templateWords);
  const { columns, nameOf } = useColumns(siteId);
  return (
    <Select
      aria-label={say('previewOn')}
      style={{ minWidth: 200 }}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={onChange}
      options={[
        { value: 'index.html', label: say('home') },
        ...columns
          .filter(({ status, lang }) => status === 'active' && lang === 'zh')
          .map(({ columnId, path }) => ({ value: `${path}/index.html`, label: nameOf(columnId) })),
      ]}
    />
  );
};
