import type { SideField } from '#desk/components/kept/both-sides.tsx';
import { comma } from '#desk/lib/words/punctuation.ts';
import type { Say } from '#desk/lib/words/words.ts';
import { supervisedBoards } from '#shared/domain/upkeep/upkeep-rules.ts';
import { type RuleEntry, whole } from './rule-entry.ts';
import type { ruleWords } from './rule-words.ts';

type Limit = RuleEntry['limits'][number];

/** The rules as the form names them, in words. */
export const ruleSides = (
  say: Say<typeof ruleWords>,
  nameOf: (accountId: string) => string,
  typeName: (type: string) => string,
): readonly SideField[] => {
  const sharesText = ({ owner, administrator, red }: NonNullable<Limit['shares']>): string =>
    `${owner}% / ${administrator}% / ${red}%`;
  const limitText = ({ ruleId, days, types = [], classes = [], home, shares }: Limit): string =>
    [
      ruleId,
      `${say('days')} ${days}`,
      ...types.map(typeName),
      ...classes.map((one) => say(one)),
      ...(home ? [say('home')] : []),
      ...(shares && whole(shares) ? [sharesText(shares)] : []),
    ].join(' · ');
  /** Limits of one side that the other does not have in just this way. */
  const limitsText = (limits: unknown, other: unknown): string => {
    const known = new Set(((other ?? []) as readonly Limit[]).map(limitText));
    return ((limits ?? []) as readonly Limit[])
      .map(limitText)
      .filter((line) => !known.has(line))
      .join('\n');
  };
  const percent = (share: 'owner' | 'administrator' | 'red'): SideField => ({
    path: ['shares', share],
    label: `${say('shares')} · ${say(share)}`,
    text: (value) => `${String(value ?? '—')}%`,
  });
  return [
    percent('owner'),
    percent('administrator'),
    percent('red'),
    ...(['dynamic', 'stale', 'blank'] as const).map((veto) => ({ path: ['vetoes', veto], label: say(veto) })),
    { path: ['rectifyDays'], label: say('rectifyDays') },
    { path: ['limits'], label: say('limits'), text: limitsText },
    ...supervisedBoards.map((board) => ({
      path: ['supervisors', board],
      label: `${say('supervisors')} · ${say(board)}`,
      text: (value: unknown) => ((value ?? []) as readonly string[]).map(nameOf).join(comma()),
    })),
  ];
};
