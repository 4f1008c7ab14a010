import type { SideField } from '#desk/components/kept/both-sides.tsx';
import { comma } from '#desk/lib/words/punctuation.ts';
import type { Say } from '#desk/lib/words/words.ts';
import type { siteWords } from './site-words.ts';

type Named = { readonly [label in keyof typeof siteWords]?: readonly string[] };

const places: Named = {
  zhName: ['name', 'zh'],
  enName: ['name', 'en'],
  unit: ['unit', 'name'],
  address: ['unit', 'address'],
  phone: ['unit', 'phone'],
  email: ['unit', 'email'],
  hours: ['unit', 'hours'],
  postcode: ['unit', 'postcode'],
  description: ['description', 'zh'],
  domain: ['domain'],
  identificationCode: ['identificationCode'],
  icp: ['filings', 'icp'],
  police: ['filings', 'policeRecord'],
  publicBase: ['publicBase'],
  reviewHours: ['reviewHours'],
  indexNumber: ['indexNumberPattern'],
  orgCode: ['orgCode'],
  visitCount: ['showsVisitCount'],
};

/** The entries of a site's settings, as the form names them. */
export const siteSides = (say: Say<typeof siteWords>, stageName: (stage: string) => string): readonly SideField[] => [
  ...Object.entries(places).map(([label, path]) => ({ path, label: say(label as keyof Named) })),
  {
    path: ['reviewChain'],
    label: say('chain'),
    text: (value) => ((value ?? []) as readonly string[]).map(stageName).join(comma()),
  },
  { path: ['colour'], label: say('colour'), text: (value) => say(value as 'blue') },
  {
    path: ['languages'],
    label: say('languages'),
    text: (value) => ((value ?? []) as readonly ('zh' | 'en')[]).map((one) => say(one)).join(comma()),
  },
];
