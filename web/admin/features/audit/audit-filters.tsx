import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useLanguage, useWords } from '#desk/lib/words/words.ts';
import { auditActions } from '#shared/domain/audit/audit-words.ts';
import { auditWords } from './audit-words.ts';

export const auditFilterNames = ['site', 'action', 'subject', 'account', 'from', 'to'] as const;
export type AuditFilters = Partial<Record<(typeof auditFilterNames)[number], string>>;

/** Narrows the audit log; what is chosen stands in the address. */
export const AuditFilterBar = ({
  siteId,
  whole,
  filters,
  person,
  onChange,
}: {
  readonly siteId: string;
  /** Whether the log of the cluster itself may be read. */
  readonly whole: boolean;
  readonly filters: AuditFilters;
  /** The name of the person whose acts alone are shown. */
  readonly person: string | undefined;
  readonly onChange: (change: Partial<Record<keyof AuditFilters, string | undefined>>) => void;
}): ReactNode => {
  const say = useWords(auditWords);
  const lng = useLanguage();
  return (
    <search className="filters">
      <SiteSelect action="audit.read" cluster={whole} value={siteId} onChange={(site) => onChange({ site })} />
      <Select
        aria-label={say('actionFilter')}
        style={{ minWidth: 180 }}
        showSearch={{ optionFilterProp: 'label' }}
        value={filters.action ?? ''}
        onChange={(action) => onChange({ action })}
        options={[
          { value: '', label: say('anyAction') },
          ...Object.entries(auditActions).map(([value, said]) => ({ value, label: said[lng === 'zh' ? 0 : 1] })),
        ]}
      />
      <DateField aria-label={say('from')} value={filters.from} onChange={(from) => onChange({ from })} />
      <DateField aria-label={say('to')} value={filters.to} onChange={(to) => onChange({ to })} />
      <Input.Search
        key={filters.subject}
        aria-label={say('subjectFilter')}
        placeholder={say('subjectFilter')}
        allowClear
        style={{ width: 240 }}
        defaultValue={filters.subject ?? ''}
        onSearch={(subject) => onChange({ subject: subject.trim() })}
      />
      {filters.account ? (
        <Button onClick={() => onChange({ account: undefined })}>
          {say('onlyBy', { name: person ?? filters.account })}
        </Button>
      ) : null}
    </search>
  );
};
