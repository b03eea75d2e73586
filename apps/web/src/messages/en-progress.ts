import { countOf } from './plural.ts';
import { createDateWords } from './study-dates.ts';
import { enStudyPlan } from './en-study-plan.ts';

const dates = createDateWords('en-GB');
const { duration } = enStudyPlan.desk;
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const decimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });
const upToTenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** How far a candidate is. */
export const enProgress = {
  progress: {
    title: 'Progress',
    lead: 'What you have met, what you are likely to remember, and on how many grades that rests. Every number opens the grades behind it.',
    empty: 'Grade a few answers: what you met and remember then stands here, with the grades it rests on.',
    emptyLink: 'Go to Today',
    areas: 'Areas',
    skills: 'Skills',
    tableNote: (needed: number) => `Recall is said from ${needed} grades on; below that there is not enough evidence.`,
    columns: {
      topic: 'Topic',
      met: 'Met',
      today: 'Recall today',
      onDate: (on: string) => `On ${dates.short(on)}`,
      onNoDate: 'On the date',
      evidence: 'Grades',
    },
    metOf: (met: number, count: number) => `${met} of ${count}`,
    notEnough: (evidence: number, needed: number) => `not enough evidence (${evidence} of ${needed})`,
    noDate: 'no date',
    grades: (count: number) => countOf(count, 'grade', 'grades'),
    gradesOf: (count: number, topic: string) => `${countOf(count, 'grade', 'grades')} on ${topic}`,
    moreTopics: (count: number) => `${countOf(count, 'topic', 'topics')} not begun`,
    asTable: 'The same as a table',
    forecast: 'Recall to the date',
    forecastCaption: (words: { now: string; end: string; range: string; on: string }) =>
      `If you keep to the plan, recall over all questions goes from ${words.now} today to ${words.end} on ${dates.short(words.on)}; it may well be anything from ${words.range}.`,
    forecastNote: 'A question that has not been met counts as not known.',
    forecastNone: 'With an interview date, what you are likely to remember on it stands here.',
    recall: 'Recall',
    range: 'Range',
    load: (days: number) => `The next ${countOf(days, 'day', 'days')}`,
    loadCaption: (words: { reviews: number; fresh: number; minutes: number; on: string; most: number; cap: number }) =>
      `${countOf(words.reviews, 'review', 'reviews')} and ${countOf(words.fresh, 'new question', 'new questions')}, ${duration(words.minutes)} in all. The fullest day is ${dates.short(words.on)}, with ${words.most} of ${words.cap} minutes.`,
    loadNone: 'Nothing is planned for these days.',
    loadAfter: (words: { from: string; reviews: number; fresh: number; minutes: number }) =>
      `From ${dates.short(words.from)} on the days lie after the interview: ${
        words.reviews + words.fresh === 0
          ? 'nothing will be due by then.'
          : `${countOf(words.reviews, 'review', 'reviews')} and ${countOf(words.fresh, 'new question', 'new questions')}, ${duration(words.minutes)} in all, if you go on.`
      }`,
    loadDate: (day: string) => `${day}, the interview`,
    loadDayAfter: (day: string) => `${day}, after it`,
    keyAfter: 'after the interview',
    day: 'Day',
    reviews: 'Reviews',
    fresh: 'New questions',
    minutes: 'Minutes',
    cap: 'Minutes you have',
    keyPlanned: 'planned',
    keyCap: 'what you have given the day',
    heat: 'Days of study',
    heatCaption: (words: { days: number; minutes: number; weeks: number }) =>
      `Studied on ${countOf(words.days, 'day', 'days')} of the last ${words.weeks} weeks, ${duration(words.minutes)} in all.`,
    heatNone: 'No day of study yet.',
    heatDay: (on: string, minutes: number, grades: number) => `${dates.short(on)}: ${duration(minutes)}, ${countOf(grades, 'grade', 'grades')}`,
    heatLess: 'less',
    heatMore: 'more',
    week: 'This week',
    weekOf: (done: number, goal: number) => `${duration(done)} of ${duration(goal)}`,
    weekDone: (done: number) => `${duration(done)}, no goal set`,
    streak: 'In a row',
    streakDays: (count: number, left: number) => `${countOf(count, 'day', 'days')}, ${countOf(left, 'freeze', 'freezes')} left`,
    calibration: 'Whether the forecast can be trusted',
    calibrationNeeds: (count: number, needed: number) =>
      `Not enough evidence (${count} of ${countOf(needed, 'review', 'reviews')}). What was predicted is then set against what you remembered.`,
    calibrationCaption: (words: { count: number; brier: number; bin: string; actual: string; binCount: number }) =>
      `Over ${countOf(words.count, 'review', 'reviews')}: where about ${words.bin} was predicted you remembered ${words.actual} (${words.binCount}). The Brier score is ${decimal.format(words.brier)}; 0 would be perfect foresight, 0.25 a coin.`,
    predicted: 'Predicted',
    actual: 'Remembered',
    count: 'Reviews',
    keyPredicted: 'predicted',
    keyActual: 'remembered',
    fit: 'Your own memory',
    fitText:
      'Intervals come from weights that fit most people. They can be fitted to your own reviews; nothing changes before you have seen by how much and said yes.',
    fitNeeds: (count: number, needed: number) => `Not enough evidence (${count} of ${countOf(needed, 'review', 'reviews')}).`,
    fitted: 'Your reviews are scheduled by weights fitted to you.',
    fitAsk: (count: number) => `Fit to my ${countOf(count, 'review', 'reviews')}`,
    fitAgain: 'Fit anew',
    fitStates: {
      requested: 'Asked for; it waits for its turn.',
      running: 'Being fitted. You can leave this page.',
      ready: 'Fitted. This is what would change:',
      accepted: 'Accepted: your cards were made anew from the log.',
      declined: 'Declined: everything stays as it was.',
      failed: 'It could not be fitted. Your cards are as they were; ask again.',
    },
    fitAt: (at: string) => `Asked for ${moment.format(new Date(at))}`,
    fitTable: 'Weights before and after fitting',
    fitWhat: 'What',
    fitLoss: 'Error of the prediction (log loss)',
    fitInterval: 'First interval after “good”',
    fitDays: (value: number) => `${upToTenths.format(value)} ${value === 1 ? 'day' : 'days'}`,
    loss: (value: number) => decimal.format(value),
    before: 'Now',
    after: 'Fitted',
    accept: 'Use the fitted weights',
    decline: 'Leave it as it is',
    evidence: {
      title: (topic: string) => `Grades: ${topic}`,
      lead: (shown: number, total: number) =>
        shown === total ? `${countOf(total, 'grade', 'grades')}, the latest first.` : `The latest ${shown} of ${countOf(total, 'grade', 'grades')}.`,
      empty: 'No grade has been given here yet.',
      back: 'Back to progress',
      on: 'On',
      question: 'Question',
      grade: 'Grade',
      version: 'Version',
      versionOf: (number: number, current: number) => (number === current ? `${number}` : `${number} (now ${current})`),
      grades: { 1: '1 again', 2: '2 hard', 3: '3 good', 4: '4 easy' } as Record<1 | 2 | 3 | 4, string>,
      missing: 'No area or skill is named. Go back and choose a number.',
    },
  },
};
