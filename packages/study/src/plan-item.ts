/** A question while a plan is made: its memory moves on as the plan does. Days are numbers (`toDayNumber`). */
export interface PlanItem {
  readonly id: string;
  readonly place: number;
  readonly minutes: number;
  readonly reviewMinutes: number;
  readonly isAside: boolean;
  readonly isSoon: boolean;
  isMet: boolean;
  stability: number;
  difficulty: number;
  lastOn: number;
  dueOn: number;
}

/** What is to be met soon before all else. */
export const soonFirst = (a: Pick<PlanItem, 'isSoon'>, b: Pick<PlanItem, 'isSoon'>): number => Number(b.isSoon) - Number(a.isSoon);
