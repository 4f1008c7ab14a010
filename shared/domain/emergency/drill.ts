import { DomainError } from '#shared/domain/errors.ts';

/** What is assumed to have happened. */
export const drillScenarios = ['tampered', 'leaked', 'attacked'] as const;
export type DrillScenario = (typeof drillScenarios)[number];

/** The plan in the order in which it is followed: stop what spreads, tell who must know, come back. */
export const drillSteps = ['takedown', 'report', 'recover'] as const;
export type DrillStep = (typeof drillSteps)[number];

type Person = { readonly accountId: string; readonly name: string };

/** What a takedown would have done, found out by its own rule and not done. */
export type DrillImpact = {
  readonly url: string;
  /** Rows that would leave lists. */
  readonly lists: number;
  readonly files: number;
  /** Copies on other sites that would have followed. */
  readonly adoptions: number;
  /** Of the page as readers see it, which would have been kept as evidence; null while it is not made. */
  readonly evidenceBytes: number | null;
};

export type DrillAct = {
  readonly step: DrillStep;
  readonly at: string;
  readonly by: Person;
  readonly text: string;
  readonly impact?: DrillImpact | undefined;
};

/** An exercise of the emergency plan (应急演练): everything is done and timed as in earnest, and nothing leaves the site. */
export type EmergencyDrill = {
  readonly drillId: string;
  readonly version: number;
  readonly siteId: string;
  readonly scenario: DrillScenario;
  /** What is said to be wrong. */
  readonly brief: string;
  readonly article: { readonly articleId: string; readonly title: string };
  /** From the call to the takedown, at most. */
  readonly limitMinutes: number;
  readonly state: 'running' | 'ended' | 'cancelled';
  readonly startedAt: string;
  readonly startedBy: Person;
  readonly acts: readonly DrillAct[];
  readonly endedAt?: string | undefined;
  readonly endedBy?: Person | undefined;
  /** What went wrong, and what is done about it. */
  readonly findings?: string | undefined;
};

const assertRunning = ({ state }: EmergencyDrill): void => {
  if (state !== 'running') throw new DomainError('transition-refused', `the drill is ${state}`, { state });
};

/** The step that is to be taken now; undefined when all were. */
export const nextDrillStep = ({ acts }: Pick<EmergencyDrill, 'acts'>): DrillStep | undefined => drillSteps[acts.length];

/** The drill after its next step. @throws DomainError transition-refused out of order, twice, or when it is over */
export const takeDrillStep = (drill: EmergencyDrill, act: DrillAct): EmergencyDrill => {
  assertRunning(drill);
  const next = nextDrillStep(drill);
  if (act.step !== next)
    throw new DomainError('transition-refused', `${act.step} does not follow now`, {
      step: act.step,
      next: next ?? '',
    });
  return { ...drill, version: drill.version + 1, acts: [...drill.acts, act] };
};

/** The drill over, with what was found; broken off, it counts for nothing. @throws DomainError transition-refused */
export const endDrill = (
  drill: EmergencyDrill,
  end: { readonly state: 'ended' | 'cancelled'; readonly at: string; readonly by: Person; readonly findings: string },
): EmergencyDrill => {
  assertRunning(drill);
  const { state, at, by, findings } = end;
  return { ...drill, version: drill.version + 1, state, endedAt: at, endedBy: by, findings };
};

export type DrillOutcome = 'running' | 'inTime' | 'late' | 'missed' | 'cancelled';
export type DrillReport = {
  readonly outcome: DrillOutcome;
  /** From the call to the takedown; null while there was none. */
  readonly secondsToAct: number | null;
  /** From the call to each step that was taken. */
  readonly seconds: Readonly<Partial<Record<DrillStep, number>>>;
};

const secondsBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 1000);

/** How the drill went. A takedown after its limit is late however the rest went; one that never came is missed. */
export const drillReport = (drill: EmergencyDrill): DrillReport => {
  const seconds = Object.fromEntries(drill.acts.map(({ step, at }) => [step, secondsBetween(drill.startedAt, at)]));
  const secondsToAct = seconds['takedown'] ?? null;
  const outcome = (): DrillOutcome => {
    if (drill.state !== 'ended') return drill.state;
    if (secondsToAct === null) return 'missed';
    return secondsToAct <= drill.limitMinutes * 60 ? 'inTime' : 'late';
  };
  return { outcome: outcome(), secondsToAct, seconds };
};
