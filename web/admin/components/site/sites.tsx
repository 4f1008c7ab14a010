import { Select } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import type { Action } from '#shared/domain/access/action.ts';
import { siteNamesEndpoint } from '#shared/schemas/http/sites/name-endpoints.ts';
import { listSitesEndpoint } from '#shared/schemas/http/sites/site-endpoints.ts';

const words = {
  site: ['网站', 'Site'],
  everySite: ['全部网站', 'All sites'],
  cluster: ['全站群', 'The cluster'],
} as const;

const kinds = ['portal', 'district', 'department', 'topic'];

/** The portal first: it is what whoever oversees all of them begins with. */
const inOrder = <S extends { readonly kind: string }>(sites: readonly S[]): readonly S[] =>
  sites.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));

/** The sites within reach, and every site by name for whoever has an id; read once and kept. */
export const useSites = () => {
  const say = useWords(words);
  const inMyLanguage = useBilingual();
  const { data, isPending } = useAnswer(listSitesEndpoint, {});
  const reachesAll = useSession().grants.some(({ siteId }) => siteId === '*');
  const names = useAnswer(siteNamesEndpoint, {}, { when: !reachesAll });
  const sites = useMemo(() => inOrder(data?.items ?? []), [data]);
  return {
    isPending,
    sites,
    nameOf: (siteId: string): string => {
      if (siteId === '*') return say('everySite');
      if (siteId === 'cluster') return say('cluster');
      const isIt = (one: { readonly siteId: string }): boolean => one.siteId === siteId;
      const site = sites.find(isIt) ?? names.data?.items.find(isIt);
      return site ? inMyLanguage(site.name) : siteId;
    },
  };
};

/** The units that hand texts in to a site, within reach or not: everybody may know them by name. */
export const useUnits = (siteId: string): readonly { readonly siteId: string; readonly name: string }[] => {
  const inMyLanguage = useBilingual();
  const { data } = useAnswer(siteNamesEndpoint, {});
  return (data?.items ?? [])
    .filter((site) => site.siteId !== siteId && (site.kind === 'department' || site.kind === 'district'))
    .map((site) => ({ siteId: site.siteId, name: inMyLanguage(site.name) }));
};

/** Chooses one of the sites where the person may do `action`. */
export const SiteSelect = ({
  value,
  onChange,
  action,
  every = false,
  emptyLabel,
  cluster = false,
  ...rest
}: {
  readonly value?: string | undefined;
  readonly onChange?: (siteId: string) => void;
  readonly action?: Action;
  /** Offers "all sites" as the empty value. */
  readonly every?: boolean;
  /** What the empty value is called, where it is not "all sites". */
  readonly emptyLabel?: string;
  /** Offers `cluster`, for what belongs to no site. */
  readonly cluster?: boolean;
  readonly id?: string;
}): ReactNode => {
  const say = useWords(words);
  const may = useMay();
  const { sites, isPending, nameOf } = useSites();
  const options = [
    ...(every ? [{ value: '', label: emptyLabel ?? say('everySite') }] : []),
    ...(cluster ? [{ value: 'cluster', label: say('cluster') }] : []),
    ...sites
      .filter(({ siteId }) => !action || may(action, siteId))
      .map(({ siteId }) => ({ value: siteId, label: nameOf(siteId) })),
  ];
  return (
    <Select
      aria-label={say('site')}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ minWidth: 200 }}
      loading={isPending}
      options={options}
      {...(value === undefined ? {} : { value })}
      {...(onChange ? { onChange } : {})}
      {...rest}
    />
  );
};
