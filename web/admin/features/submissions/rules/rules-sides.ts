import type { SideField } from '#desk/components/kept/both-sides.tsx';
import type { Say } from '#desk/lib/words/words.ts';
import { classes, offerWords, qualities, tiers } from './rule-names.ts';
import type { rulesWords } from './rules-words.ts';

type Name = keyof typeof rulesWords;
type Report = { readonly unitSiteId: string; readonly columnId: string };

const pushWords = { pending: 'pushPending', direct: 'pushDirect' } as const;

type NameOf = (id: string) => string;

/** The entries of a site's rules, as the form names them. */
export const rulesSides = (
  say: Say<typeof rulesWords>,
  { siteName, columnName }: { readonly siteName: NameOf; readonly columnName: NameOf },
): readonly SideField[] => {
  const plain = (path: readonly string[], label: Name): SideField => ({ path, label: say(label) });
  const worded = (path: readonly string[], label: Name): SideField => ({
    path,
    label: say(label),
    text: (value) => say(value as Name),
  });
  return [
    plain(['gatekeeper'], 'gatekeeper'),
    plain(['abbreviations'], 'abbreviations'),
    {
      path: ['pushDown'],
      label: say('pushDown'),
      text: (value) => say(pushWords[value as keyof typeof pushWords]),
    },
    { path: ['offers'], label: say('offers'), text: (value) => say(offerWords[value as keyof typeof offerWords]) },
    plain(['places'], 'places'),
    ...qualities.map((code) => worded(['quality', code], code)),
    worded(['onSourceLeave'], 'onSourceLeave'),
    {
      path: ['directReports'],
      label: say('directReports'),
      text: (value) =>
        ((value ?? []) as readonly Report[])
          .map(
            ({ unitSiteId, columnId }) =>
              `${unitSiteId === '*' ? say('everyUnit') : siteName(unitSiteId)} · ${columnName(columnId)}`,
          )
          .join('\n'),
    },
    {
      path: ['columnRules'],
      label: say('columnRules'),
      text: (value) =>
        Object.entries((value ?? {}) as Readonly<Record<string, 'withdraw' | 'mark'>>)
          .map(([columnId, leave]) => `${columnName(columnId)} · ${say(leave)}`)
          .join('\n'),
    },
    {
      path: ['superiors'],
      label: say('superiors'),
      text: (value) => ((value ?? []) as readonly { readonly name: string }[]).map(({ name }) => name).join('\n'),
    },
    ...tiers.map((tier) => plain(['points', tier], tier)),
    plain(['weeklyQuota'], 'weeklyQuota'),
    plain(['missedWeekPoints'], 'missedWeekPoints'),
    plain(['dailyTarget'], 'dailyTarget'),
    ...classes.map((one) => plain(['commend', one], one)),
  ];
};
