import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { Done } from './sessions.ts';
import { LinkView, Slug } from './shared.ts';
import { ClientIdParams, Likely, PersonDate, StudyQuestionLink } from './study-shared.ts';

const CANDIDATE = ['candidate'] as const;
const tags = ['Study plan'];

const MOST_MINUTES_A_DAY = 720;
const MOST_DAYS_OFF = 400;
const MOST_STAGES = 20;

/** What a track asks to read: pages that are no questions. */
const ReadingKind = z.enum(['article', 'guide', 'salary']);
/** `minutes` is 0 for a guide or pay page, which have no length of their own. */
const ReadingLink = z.object({ kind: ReadingKind, slug: z.string(), title: z.string(), version: z.int(), minutes: z.int() });
export type ReadingLink = z.infer<typeof ReadingLink>;

/** Minutes for each weekday, Monday first. */
const WeekdayMinutes = z.array(z.int().check(z.minimum(0), z.maximum(MOST_MINUTES_A_DAY))).check(z.length(7));

export const StudyPreferences = z.strictObject({
  weekdayMinutes: WeekdayMinutes,
  daysOff: z.array(PersonDate).check(z.maxLength(MOST_DAYS_OFF)),
  /** reviews a day at most */
  reviewCap: z.int().check(z.minimum(1), z.maximum(999)),
  weeklyGoalMinutes: z.nullable(z.int().check(z.minimum(10), z.maximum(7 * MOST_MINUTES_A_DAY))),
  isStreakShown: z.boolean(),
  /** a backlog that is spread over some days from a date on; null when it is not */
  spread: z.nullable(z.strictObject({ fromOn: PersonDate, days: z.int().check(z.minimum(2), z.maximum(60)) })),
});
export type StudyPreferences = z.infer<typeof StudyPreferences>;

/** What a person prepares for: a guide, with the dates of those stages that have one. */
export const TargetBody = z.strictObject({
  guide: Slug,
  stages: z.array(z.strictObject({ stage: Slug, on: PersonDate })).check(z.maxLength(MOST_STAGES)),
  /** areas that are left out */
  leftOut: z.array(Slug).check(z.maxLength(MOST_STAGES)),
});
export type TargetBody = z.infer<typeof TargetBody>;

export const TargetView = z.object({
  id: z.string(),
  guide: LinkView,
  company: z.string(),
  /** every stage of the guide, in its order; `on` is null for one without a date */
  stages: z.array(z.object({ stage: LinkView, on: z.nullable(PersonDate) })),
  /** every area of the guide's questions, and whether it is left out */
  areas: z.array(z.object({ area: LinkView, questionCount: z.int(), minutes: z.int(), isLeftOut: z.boolean() })),
});
export type TargetView = z.infer<typeof TargetView>;

export const TrackPassView = z.object({
  id: z.string(),
  track: LinkView,
  startedOn: PersonDate,
  /** which time through, from 1 */
  pass: z.int(),
  done: z.int(),
  count: z.int(),
  /** the first thing that is not done; null when all is */
  next: z.nullable(z.object({ kind: z.enum(['question', 'article', 'guide', 'salary']), slug: z.string(), title: z.string() })),
  /** ids of what is done, as the track's items have them */
  doneIds: z.array(z.string()),
});

export type TrackPassView = z.infer<typeof TrackPassView>;

export const StudyView = z.object({
  /** whether the person has ever set a target, followed a track or graded a question */
  hasBegun: z.boolean(),
  preferences: StudyPreferences,
  targets: z.array(TargetView),
  tracks: z.array(TrackPassView),
  /** whether a calendar can be subscribed to; the address itself is shown once only */
  calendarSince: z.nullable(z.iso.datetime()),
  /** the person's own today, which ends when their settings say */
  today: PersonDate,
});
export type StudyView = z.infer<typeof StudyView>;

export const getStudy = privateCall({ method: 'GET', url: '/api/me/study', access: CANDIDATE }, StudyView, {
  summary: 'What I prepare for',
  description: 'Targets with their dates, tracks that are followed, and how much time there is.',
  gives: 'Targets, tracks and preferences.',
  tags,
});

export const changeStudyPreferences = privateCall({ method: 'PATCH', url: '/api/me/study/preferences', access: CANDIDATE }, StudyPreferences, {
  summary: 'Change how much time I have',
  description: 'Only what is named changes.',
  gives: 'The preferences as they stand now.',
  tags,
  body: z.partial(StudyPreferences),
});

export const putTarget = privateCall({ method: 'PUT', url: '/api/me/targets/:id', access: CANDIDATE }, TargetView, {
  summary: 'Set or change what I prepare for',
  description:
    'The id is made by the client. Dates may lie in the past; the plan works toward the next one that does not. One that is more than a year away is kept, and planned for once it is nearer.',
  gives: 'The target as it stands now.',
  tags,
  params: ClientIdParams,
  body: TargetBody,
});

export const endTarget = privateCall({ method: 'DELETE', url: '/api/me/targets/:id', access: CANDIDATE }, Done, {
  summary: 'Stop preparing for something',
  description: 'What was studied stays; it only is planned for no more.',
  gives: 'That it has ended.',
  tags,
  params: ClientIdParams,
});

/** The stage of a guide that a mock round is of, and what to compose it for: less than its time where the settings give more. */
const RehearsedStage = { guide: LinkView, stage: LinkView, roundMinutes: z.int() };

/** What a day holds. */
export const PlanDay = z.object({
  on: PersonDate,
  /** what the person has given this day */
  capMinutes: z.int(),
  plannedMinutes: z.int(),
  newQuestions: z.array(StudyQuestionLink),
  /** how many reviews are expected, and their minutes; for today those that are due */
  reviewCount: z.int(),
  reviewMinutes: z.int(),
  readings: z.array(ReadingLink),
  /** a mock round of the stage that is prepared for; null on most days */
  rehearsal: z.nullable(z.object({ ...RehearsedStage, minutes: z.int() })),
  /** a stage of a target on this day */
  stages: z.array(z.object({ guide: LinkView, stage: LinkView })),
});
export type PlanDay = z.infer<typeof PlanDay>;

/** One way to make the work fit, and what it would bring. */
export const PlanCut = z.object({
  kind: z.enum(['fewer-areas', 'more-minutes', 'later-date']),
  /** areas to leave out; empty for the other kinds */
  areas: z.array(LinkView),
  /** minutes to add to every day that is not off; null for the other kinds */
  addedMinutesADay: z.nullable(z.int()),
  /** the date that would do; null for the other kinds */
  on: z.nullable(PersonDate),
  neededMinutes: z.int(),
  availableMinutes: z.int(),
  /** recall on the date, over all questions of the target */
  recall: Likely,
});
export type PlanCut = z.infer<typeof PlanCut>;

export const PlanView = z.object({
  /** what is planned for: the next stage with a date; null without one, and then the plan reaches four weeks */
  next: z.nullable(z.object({ guide: LinkView, stage: LinkView, on: PersonDate, daysLeft: z.int() })),
  questionCount: z.int(),
  metCount: z.int(),
  /** first answers, reviews and mock rounds until the date, together */
  neededMinutes: z.int(),
  availableMinutes: z.int(),
  isFeasible: z.boolean(),
  /** by when every question has been met; null when that does not fit before the date */
  allMetOn: z.nullable(PersonDate),
  /** questions that are not met by then */
  unmet: z.array(StudyQuestionLink),
  /** expected recall on the date over all questions, those not met counting as not known */
  recall: Likely,
  /** three ways to make it fit; empty where it does */
  cuts: z.array(PlanCut),
  /** mock rounds that have no room before the date, since the questions come first */
  rehearsalsLeftOut: z.int(),
  backlog: z.object({ count: z.int(), minutes: z.int() }),
  days: z.array(PlanDay),
});
export type PlanView = z.infer<typeof PlanView>;

export const getPlan = privateCall({ method: 'GET', url: '/api/me/plan', access: CANDIDATE }, PlanView, {
  summary: 'My plan to the next date',
  description: 'Made anew from what was studied, what there is to study and how much time there is; the same as long as none of these changes.',
  gives: 'Every day until the date, whether all fits, and what would help if not.',
  tags,
});

export const previewPlan = privateCall({ method: 'POST', url: '/api/me/plan/preview', access: CANDIDATE }, z.object({ before: PlanView, after: PlanView }), {
  summary: 'What a change would do to my plan',
  description: 'Nothing is written. Targets and preferences that are not named stay as they are; a target with an unknown id is a new one.',
  gives: 'The plan before and after the change.',
  tags,
  body: z.strictObject({
    preferences: z.optional(z.partial(StudyPreferences)),
    target: z.optional(z.strictObject({ id: z.uuid(), ...TargetBody.shape })),
  }),
});

export const TodayItem = z.object({
  kind: z.enum(['new', 'review', 'reading', 'round']),
  /** null for what is no question */
  question: z.nullable(StudyQuestionLink),
  reading: z.nullable(ReadingLink),
  /** a mock round; its id once it is over */
  round: z.nullable(z.object({ id: z.nullable(z.string()), ...RehearsedStage })),
  minutes: z.int(),
  isDone: z.boolean(),
  /** the track that asks for it, if one does */
  track: z.nullable(LinkView),
  /** a question that was accepted from a mentor and never graded */
  isSuggested: z.boolean(),
});
export type TodayItem = z.infer<typeof TodayItem>;

export const TodayView = z.object({
  on: PersonDate,
  next: PlanView.shape.next,
  capMinutes: z.int(),
  doneMinutes: z.int(),
  /** what is left of the day's minutes; 0 when they are used up */
  leftMinutes: z.int(),
  items: z.array(TodayItem),
  /** how many reviews are due in all, and how many wait because of the cap or the day's minutes */
  dueCount: z.int(),
  waitingCount: z.int(),
  backlog: z.object({ count: z.int(), minutes: z.int() }),
  week: z.object({ doneMinutes: z.int(), goalMinutes: z.nullable(z.int()) }),
  /** null unless the person wants it shown */
  streak: z.nullable(z.object({ days: z.int(), freezesLeft: z.int(), isFrozenToday: z.boolean() })),
  /** questions whose card has lapsed too often and waits for a decision */
  leeches: z.array(StudyQuestionLink),
});
export type TodayView = z.infer<typeof TodayView>;

export const getToday = privateCall({ method: 'GET', url: '/api/me/today', access: CANDIDATE }, TodayView, {
  summary: 'What to do today',
  description:
    'One list in the order in which to go: a mock round where the plan has one, what is due with the most at risk first, what is new, then readings.',
  gives: 'The list, and how much of the day is left.',
  tags,
});

export const startTrackPass = privateCall({ method: 'PUT', url: '/api/me/track-passes/:id', access: CANDIDATE }, TrackPassView, {
  summary: 'Follow a track, begin it anew, or go through it a second time',
  description: 'A pass of the same track that is still open ends; what was studied stays in the history.',
  gives: 'The new pass.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({ track: Slug }),
});

export const endTrackPass = privateCall({ method: 'DELETE', url: '/api/me/track-passes/:id', access: CANDIDATE }, Done, {
  summary: 'Follow a track no more',
  description: 'What was studied stays.',
  gives: 'That the pass has ended.',
  tags,
  params: ClientIdParams,
});

export const putReadingDone = privateCall({ method: 'PUT', url: '/api/me/readings/:id', access: CANDIDATE }, Done, {
  summary: 'Say that I have read something',
  description: 'The version that was read is written down with it.',
  gives: 'That it is noted.',
  tags,
  params: ClientIdParams,
  body: z.strictObject({ kind: ReadingKind, slug: Slug, version: z.int().check(z.minimum(1), z.maximum(1_000_000)) }),
});

export const createCalendar = privateCall(
  { method: 'POST', url: '/api/me/calendar', access: CANDIDATE },
  z.object({ path: z.string(), createdAt: z.iso.datetime() }),
  {
    summary: 'Make a private address for a calendar of my plan',
    description: 'Whoever knows the address can read it. Any address made before ends.',
    gives: 'The path of the calendar, which is shown this once.',
    tags,
  },
);

export const deleteCalendar = privateCall({ method: 'DELETE', url: '/api/me/calendar', access: CANDIDATE }, Done, {
  summary: 'End the private address of my calendar',
  description: 'From its next request on there is nothing at the address.',
  gives: 'That there is no calendar.',
  tags,
});

export const downloadCalendar = privateCall({ method: 'GET', url: '/api/me/plan.ics', access: CANDIDATE }, z.string(), {
  summary: 'My plan as a calendar file',
  description: 'iCalendar (text/calendar): an entry for every day with something planned, and one for every stage with a date.',
  gives: 'The calendar.',
  tags,
});

export const getCalendar = privateCall({ method: 'GET', url: '/api/calendars/:token', access: 'anyone' }, z.string(), {
  summary: 'A private calendar of a plan',
  description: 'iCalendar (text/calendar). An unknown or ended address is not found.',
  gives: 'The calendar.',
  tags,
  params: z.strictObject({ token: parameter(z.string().check(z.maxLength(200)), 'the token of a calendar, as its address holds it', 'Whose calendar.') }),
});
