import { Input, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { SiteSelect } from '#desk/components/site/sites.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { mediaKinds } from '#shared/domain/media/media-filter.ts';
import { mediaWords } from '../media-words.ts';

export const mediaFilterNames = ['site', 'kind', 'status', 'q', 'from', 'to', 'view'] as const;
export type MediaFilters = Partial<Record<(typeof mediaFilterNames)[number], string>>;

const states = ['ready', 'quarantined', 'processing', 'uploading', 'refused', 'takenDown'] as const;

/** Narrows the library; what is chosen stands in the address. */
export const MediaFilterBar = ({
  siteId,
  filters,
  onChange,
}: {
  readonly siteId: string;
  readonly filters: MediaFilters;
  readonly onChange: (change: Partial<Record<keyof MediaFilters, string | undefined>>) => void;
}): ReactNode => {
  const say = useWords(mediaWords);
  const choice = (
    word: 'kind' | 'status',
    all: 'everyKind' | 'everyState',
    values: readonly (keyof typeof mediaWords)[],
  ) => (
    <Select
      aria-label={say(word === 'kind' ? 'kind' : 'state')}
      value={filters[word] ?? ''}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: say(all) },
        ...values.map((value) => ({ value: value as string, label: say(value) })),
      ]}
      onChange={(value) => onChange({ [word]: value })}
    />
  );
  return (
    <search className="filters">
      <SiteSelect action="media.write" value={siteId} onChange={(site) => onChange({ site })} />
      {choice('kind', 'everyKind', mediaKinds)}
      {choice('status', 'everyState', states)}
      <Input.Search
        aria-label={say('search')}
        placeholder={say('search')}
        allowClear
        defaultValue={filters.q ?? ''}
        style={{ width: 280 }}
        onSearch={(q) => onChange({ q })}
      />
      <span className="media-dates">
        <label htmlFor="media-from">{say('from')}</label>
        <DateField id="media-from" value={filters.from ?? ''} onChange={(chosen) => onChange({ from: chosen })} />
        <label htmlFor="media-to">{say('to')}</label>
        <DateField id="media-to" value={filters.to ?? ''} onChange={(chosen) => onChange({ to: chosen })} />
      </span>
      <Segmented
        aria-label={say('view')}
        value={filters.view === 'list' ? 'list' : 'grid'}
        options={(['grid', 'list'] as const).map((value) => ({ value, label: say(value) }))}
        onChange={(value) => onChange({ view: value === 'list' ? 'list' : undefined })}
      />
    </search>
  );
};
