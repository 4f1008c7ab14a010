import type { z } from 'zod';
import { supervisedBoards } from '#shared/domain/upkeep/upkeep-rules.ts';
import type {
  getUpkeepRulesEndpoint,
  saveUpkeepRulesEndpoint,
} from '#shared/schemas/http/supervision/upkeep-endpoints.ts';

export type Rules = z.output<typeof getUpkeepRulesEndpoint.answer>;
type RulesBody = z.input<NonNullable<typeof saveUpkeepRulesEndpoint.body>>;
type Shares = RulesBody['shares'];
type Board = (typeof supervisedBoards)[number];

/** The rules as a form holds them: shares in per cent, supervisors by board. */
export type RuleEntry = Omit<RulesBody, 'limits' | 'supervisors'> & {
  readonly limits: readonly (Omit<RulesBody['limits'][number], 'home' | 'shares'> & {
    readonly home?: boolean;
    readonly shares?: Partial<Record<keyof Shares, number | null>>;
  })[];
  readonly supervisors: Partial<Record<Board, string[]>>;
};

const names = ['owner', 'administrator', 'red'] as const;
/** Hundredths of a per cent are kept: 10 of 14 days is no whole one. */
const perCent = (share: number): number => Math.round(share * 10_000) / 100;
const scaled = (shares: Shares, by: (share: number) => number): Shares => ({
  owner: by(shares.owner),
  administrator: by(shares.administrator),
  red: by(shares.red),
});

export const entryOf = ({ version: _, people: __, supervisors, limits, shares, ...rest }: Rules): RuleEntry => ({
  ...rest,
  shares: scaled(shares, perCent),
  limits: limits.map(({ shares: own, ...limit }) => ({ ...limit, ...(own ? { shares: scaled(own, perCent) } : {}) })),
  supervisors: Object.fromEntries(supervisors.map(({ board, accountIds }) => [board, accountIds])),
});

/** Shares of a limit's own, where all three are given. */
export const whole = (shares: Partial<Record<keyof Shares, number | null>> | undefined): Shares | undefined =>
  shares && names.every((name) => typeof shares[name] === 'number')
    ? scaled(shares as Shares, (share) => share / 100)
    : undefined;

export const bodyOf = ({ shares, limits, supervisors, vetoes, rectifyDays }: RuleEntry): RulesBody => ({
  vetoes,
  rectifyDays,
  shares: scaled(shares, (share) => share / 100),
  limits: limits.map(({ ruleId, days, types, classes, home, shares: own }) => {
    const ownShares = whole(own);
    return {
      ruleId,
      days,
      ...(types && types.length > 0 ? { types } : {}),
      ...(classes && classes.length > 0 ? { classes } : {}),
      ...(home ? { home: true as const } : {}),
      ...(ownShares ? { shares: ownShares } : {}),
    };
  }),
  supervisors: supervisedBoards.flatMap((board) => {
    const accountIds = supervisors[board] ?? [];
    return accountIds.length > 0 ? [{ board, accountIds }] : [];
  }),
});
