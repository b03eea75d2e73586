import type { StudyPreferences } from '@whetstone/contracts/study-plan';

/** Preferences as their owner sees them; fitted weights are shown elsewhere. */
export function presentPreferences(preferences: StudyPreferences): StudyPreferences {
  const { weekdayMinutes, daysOff, reviewCap, weeklyGoalMinutes, isStreakShown, spread } = preferences;
  return { weekdayMinutes, daysOff, reviewCap, weeklyGoalMinutes, isStreakShown, spread };
}
