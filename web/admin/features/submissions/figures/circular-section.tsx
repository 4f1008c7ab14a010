import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useLanguage, useWords } from '#desk/lib/words/words.ts';
import type { circularEndpoint } from '#shared/schemas/http/submissions/figures-endpoints.ts';
import { figureWords } from './figure-words.ts';
import { type UnitRow, unitColumns, unitTotal } from './unit-columns.tsx';

/** The units of one class in their rank, with the class's total: what the Word and the Excel file print. */
export const CircularSection = ({
  section,
}: {
  readonly section: z.output<typeof circularEndpoint.answer>['sections'][number];
}): ReactNode => {
  const say = useWords(figureWords);
  const lng = useLanguage();
  const unitClass = section.rows[0]?.unitClass;
  return (
    <>
      <h2>{lng === 'en' && unitClass ? say(unitClass) : section.heading}</h2>
      <Table<UnitRow>
        rowKey="unitSiteId"
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={section.rows}
        columns={unitColumns(say)}
        summary={() => unitTotal(say, section.total)}
      />
    </>
  );
};
