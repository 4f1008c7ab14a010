import type { z } from 'zod';
import type { changeSiteEndpoint } from '#shared/schemas/http/sites/site-endpoints.ts';
import type { SiteAnswer } from './site-state.tsx';

/** What stands in the form; empty texts mean "not given". */
export type SettingsEntry = {
  readonly name: SiteAnswer['name'];
  readonly unit: Omit<SiteAnswer['unit'], 'en'>;
  readonly description: SiteAnswer['description'];
  readonly domain?: string;
  readonly identificationCode?: string;
  readonly filings?: { readonly icp?: string; readonly policeRecord?: string };
  readonly publicBase?: string;
  readonly reviewChain: string[];
  readonly reviewHours: number;
  readonly indexNumberPattern: string;
  readonly orgCode: string;
  readonly colour: SiteAnswer['colour'];
  readonly languages: SiteAnswer['languages'];
  readonly showsVisitCount?: boolean;
};

type Patch = z.input<NonNullable<typeof changeSiteEndpoint.body>>;

/** A site as the form shows it. */
export const settingsOf = ({ unit: { en: _, ...unit }, ...site }: SiteAnswer): SettingsEntry =>
  ({ ...site, unit }) as unknown as SettingsEntry;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the person changed, and nothing else, so that two people on different fields do not undo one another. */
export const patchOf = (kind: SiteAnswer['kind'], before: SettingsEntry, entry: SettingsEntry): Patch => {
  const { domain, identificationCode, filings, publicBase, description, ...rest } = entry;
  const filed = filings?.icp || filings?.policeRecord;
  const wanted: Readonly<Record<string, unknown>> = {
    ...rest,
    ...(kind === 'topic'
      ? {}
      : {
          domain: domain || null,
          identificationCode: identificationCode || null,
          filings: filed ? { icp: filings?.icp ?? '', policeRecord: filings?.policeRecord ?? '' } : null,
          publicBase: publicBase || null,
        }),
    description: { zh: description.zh, en: before.description.en },
  };
  const had: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => !same(value ?? undefined, had[name])),
  ) as Patch;
};
