import type { ReactNode } from 'react';
import type { z } from 'zod';
import { ListTable } from '#desk/components/list/list-table.tsx';
import { useLanguage, useWords } from '#desk/lib/words/words.ts';
import type { circularEndpoint } from '#shared/schemas/http/submissions/figures-endpoints.ts';
import { figureWords } from './figure-words.ts';
import { type UnitRow, unitTotal, useUnitColumns } from './unit-columns.tsx';

/** The units of one class in their rank, with the class's total: what the Word and the Excel file print. */
export const CircularSection = ({
  section,
}: {
  readonly section: z.output<typeof circularEndpoint.answer>['sections'][number];
}): ReactNode => {
  const say = useWords(figureWords);
  const lng = useLanguage();
  const columns = useUnitColumns();
  const unitClass = section.rows[0]?.unitClass;
  return (
    <>
      <h2>{lng === 'en' && unitClass ? say(unitClass) : section.heading}</h2>
      <ListTable<UnitRow>
        rowKey="unitSiteId"
        size="small"
        pagination={false}
        dataSource={section.rows}
        columns={columns}
        total={unitTotal(say, section.total)}
      />
    </>
  );
};
