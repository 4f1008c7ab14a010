import { Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';

/** What an overview of units is narrowed down to, as it stands in the address. */
export type Found = { readonly q?: string | undefined; readonly gaps?: string | undefined };

/** Narrows an overview of units down to a name, or to those where something is missing. */
export const FindGaps = ({
  found,
  onChange,
  find,
  onlyGaps,
}: {
  readonly found: Found;
  readonly onChange: (change: Found) => void;
  readonly find: string;
  readonly onlyGaps: string;
}): ReactNode => (
  <search className="filters">
    <Input
      allowClear
      aria-label={find}
      placeholder={find}
      style={{ width: 240 }}
      value={found.q ?? ''}
      onChange={({ target }) => onChange({ q: target.value || undefined })}
    />
    <Checkbox
      checked={found.gaps !== undefined}
      onChange={({ target }) => onChange({ gaps: target.checked ? '1' : undefined })}
    >
      {onlyGaps}
    </Checkbox>
  </search>
);
