import { useMessages } from '#src/lib/messages.tsx';
import { NumberField } from '#src/ui/number-field.tsx';
import type { Draft } from './draft.ts';

const MOST_REVIEWS = 999;
const LEAST_GOAL = 10;
const MOST_GOAL = 5040;

type Habits = Pick<Draft, 'reviewCap' | 'weeklyGoalMinutes' | 'isStreakShown'>;

/** How many reviews a day, a goal for the week, and whether days in a row are counted. */
export function HabitFields({ habits, onChange }: { habits: Habits; onChange: (habits: Partial<Habits>) => void }) {
  const { target } = useMessages();
  return (
    <div className="grid max-w-2xl gap-x-8 gap-y-5 sm:grid-cols-2">
      <NumberField
        label={target.reviewCap}
        hint={target.reviewCapNote}
        required
        min={1}
        max={MOST_REVIEWS}
        value={habits.reviewCap || null}
        onWrite={(reviewCap) => onChange({ reviewCap: reviewCap ?? 0 })}
      />
      <NumberField
        label={target.weeklyGoal}
        hint={target.weeklyGoalNote}
        min={LEAST_GOAL}
        max={MOST_GOAL}
        value={habits.weeklyGoalMinutes}
        onWrite={(weeklyGoalMinutes) => onChange({ weeklyGoalMinutes })}
      />
      <div className="sm:col-span-2">
        <label className="flex min-h-8 w-fit cursor-pointer items-center gap-3 font-semibold">
          <input
            type="checkbox"
            checked={habits.isStreakShown}
            onChange={({ target: { checked } }) => onChange({ isStreakShown: checked })}
            className="size-5 accent-stone"
          />
          {target.streak}
        </label>
        <p className="label mt-1 max-w-measure">{target.streakNote}</p>
      </div>
    </div>
  );
}
