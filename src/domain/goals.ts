/** Goals with a target, or a range of them, and how far one has come. */

/** `op`: more is better. `ned`: less is better. The words are those of `maal`. */
export type GoalDirection = 'op' | 'ned';

/** Days are `2018-06-30`, which sort as texts. */
export interface Goal {
  readonly id: string;
  readonly trial: string;
  readonly kommune: string | null;
  readonly title: string;
  readonly unit: string;
  readonly direction: GoalDirection;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly deadline: string | null;
  readonly status: 'foreløbigt' | 'endeligt' | null;
  readonly owner: string | null;
}

/** `antal` is the people behind the value; null where it is not told. */
export interface GoalObservation {
  readonly goal: string;
  readonly day: string;
  readonly value: number;
  readonly kind: 'baseline' | 'opfølgning';
  readonly people: number | null;
}

/**
 * `reached`, nået: the latest value is at the target or beyond. `reached-late`, nået efter fristen: it is, but was not by the deadline.
 * `on-the-way`, på vej: not there, and the latest value is at least on the straight line from the baseline to the target, or, where there
 * is no such line, has moved the right way. `behind`, bagud: not there, and short of that. `not-yet`,
 * ikke nået endnu: not there, and nothing earlier to judge the way by. `missed`, ikke nået til fristen: measured on the
 * day of the deadline or later, and not there. `without-target`, uden måltal: measured, but nothing says how much is enough.
 * `not-measured`, ikke målt endnu: there is no value from the time of the trial.
 */
export type GoalState = 'reached' | 'reached-late' | 'on-the-way' | 'behind' | 'not-yet' | 'missed' | 'without-target' | 'not-measured';

export const goalStates = [
  'reached',
  'reached-late',
  'on-the-way',
  'behind',
  'not-yet',
  'missed',
  'without-target',
  'not-measured'
] as const satisfies readonly GoalState[];

/** The end of the range that is met first: the lower where more is better. Null where no target is set. */
export const nearTarget = ({ direction, minimum, maximum }: Pick<Goal, 'direction' | 'minimum' | 'maximum'>): number | null =>
  direction === 'op' ? (minimum ?? maximum) : (maximum ?? minimum);

export const isMetBy = (goal: Pick<Goal, 'direction' | 'minimum' | 'maximum'>, value: number): boolean => {
  const target = nearTarget(goal);
  return target !== null && (goal.direction === 'op' ? value >= target : value <= target);
};

/** The earliest baseline, and what was observed after it in order of day. */
export const orderedObservations = (
  observations: readonly GoalObservation[]
): { readonly baseline: GoalObservation | null; readonly followUps: readonly GoalObservation[] } => {
  const byDay = [...observations].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    baseline: byDay.find(({ kind }) => kind === 'baseline') ?? null,
    followUps: byDay.filter(({ kind }) => kind === 'opfølgning')
  };
};

/** Judged by the latest observation and on its own day, so that the state is the same whenever the page is opened. */
export const goalStateOf = (
  goal: Pick<Goal, 'direction' | 'minimum' | 'maximum' | 'deadline'>,
  observations: readonly GoalObservation[]
): GoalState => {
  const { baseline, followUps } = orderedObservations(observations);
  const latest = followUps.at(-1);
  if (!latest) return 'not-measured';
  const target = nearTarget(goal);
  if (target === null) return 'without-target';
  const { deadline } = goal;
  if (isMetBy(goal, latest.value)) {
    const first = followUps.find(({ value }) => isMetBy(goal, value));
    const measuredInTime = followUps.some(({ day }) => deadline !== null && day <= deadline);
    return deadline !== null && measuredInTime && first && first.day > deadline ? 'reached-late' : 'reached';
  }
  if (deadline !== null && latest.day >= deadline) return 'missed';
  const start = baseline ?? (followUps.length > 1 ? followUps[0] : null);
  if (!start) return 'not-yet';
  const gained = goal.direction === 'op' ? latest.value - start.value : start.value - latest.value;
  if (deadline === null || daysBetween(start.day, deadline) <= 0) return gained > 0 ? 'on-the-way' : 'behind';
  const wanted = Math.abs(target - start.value) * (daysBetween(start.day, latest.day) / daysBetween(start.day, deadline));
  return gained >= wanted && gained > 0 ? 'on-the-way' : 'behind';
};

/** Days from one `2018-06-30` to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
