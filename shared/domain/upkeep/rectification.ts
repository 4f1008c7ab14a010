import { DomainError } from '#shared/domain/errors.ts';

export type RectificationState = 'issued' | 'rectified' | 'confirmed' | 'cancelled';
export type RectificationStep = 'urge' | 'remark' | 'rectify' | 'reject' | 'confirm' | 'cancel';

/** What was said and done about a notice, oldest first. */
export type FollowUp = {
  readonly step: RectificationStep;
  readonly at: string;
  readonly by: { readonly accountId: string; readonly name: string };
  readonly text: string;
};

/** A demand to put something right by a day (整改通知). */
export type RectificationNotice = {
  readonly rectificationId: string;
  readonly version: number;
  readonly siteId: string;
  readonly subject: {
    readonly kind: 'column' | 'site' | 'link' | 'article' | 'other';
    readonly id: string;
    readonly name: string;
  };
  readonly problem: string;
  readonly ruleId?: string | undefined;
  readonly state: RectificationState;
  readonly issuedAt: string;
  readonly issuedBy: { readonly accountId: string; readonly name: string };
  /** Last day, `YYYY-MM-DD` in China Standard Time. */
  readonly deadline: string;
  readonly followUps: readonly FollowUp[];
  readonly closedAt?: string | undefined;
};

/** Which step leads where, and whose it is: read it as a table. */
export const rectificationSteps = {
  urge: { from: ['issued'], to: undefined, by: 'supervisor' },
  remark: { from: ['issued', 'rectified'], to: undefined, by: 'either' },
  rectify: { from: ['issued'], to: 'rectified', by: 'site' },
  reject: { from: ['rectified'], to: 'issued', by: 'supervisor' },
  confirm: { from: ['issued', 'rectified'], to: 'confirmed', by: 'supervisor' },
  cancel: { from: ['issued', 'rectified'], to: 'cancelled', by: 'supervisor' },
} as const satisfies Record<
  RectificationStep,
  {
    readonly from: readonly RectificationState[];
    readonly to: RectificationState | undefined;
    readonly by: 'site' | 'supervisor' | 'either';
  }
>;

/** Whether its day is over and nothing was reported. */
export const isOverdue = ({ state, deadline }: RectificationNotice, today: string): boolean =>
  state === 'issued' && deadline < today;

/** The notice after a step; rejecting what was reported may set another day. @throws DomainError transition-refused */
export const stepRectification = (
  notice: RectificationNotice,
  step: RectificationStep,
  said: Omit<FollowUp, 'step'>,
  deadline?: string | undefined,
): RectificationNotice => {
  const { from, to } = rectificationSteps[step];
  if (!(from as readonly RectificationState[]).includes(notice.state))
    throw new DomainError('transition-refused', `${step} is not possible while ${notice.state}`, {
      state: notice.state,
      step,
    });
  const closed = to === 'confirmed' || to === 'cancelled';
  return {
    ...notice,
    version: notice.version + 1,
    state: to ?? notice.state,
    deadline: step === 'reject' && deadline !== undefined ? deadline : notice.deadline,
    followUps: [...notice.followUps, { step, ...said }],
    ...(closed ? { closedAt: said.at } : {}),
  };
};
