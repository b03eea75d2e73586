import { countOf } from './plural.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const SECONDS = 60;

/** As it was counted: to ten seconds. */
function time(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / SECONDS), 'min'],
    [seconds % SECONDS, 's'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length === 0 ? 'less than 10 s' : said.join(' ');
}

/** What answers say of the questions of a set. */
export const enAnalysis = {
  analysis: {
    link: 'What the answers say',
    title: (name: string) => `Answers: ${name}`,
    lead: 'How the questions of this set do, by what people answered. Figures are over at least ten people, and change only when ten more have come, so that nobody can be made out.',
    empty: 'This set holds no questions yet. Choose some, and have it worked.',
    handedIn: 'What was handed in',
    handedInNote: 'Practice assessments of this set, by the levels that you and the other members gave.',
    rounds: 'Everybody’s practice',
    roundsNote: 'Timed rounds of all candidates here, of public questions. The levels are their own judgement of themselves, and nobody else’s.',
    noPublic: 'None of these questions is public.',
    question: 'Question',
    levels: 'Levels',
    difficulty: 'Difficulty',
    discrimination: 'Tells apart',
    tooFew: 'Fewer than ten people so far',
    facts: (people: number, attempts: number, median: string) =>
      attempts === people
        ? `${countOf(people, 'person', 'people')}, median time ${median}`
        : `${countOf(people, 'person', 'people')} in ${countOf(attempts, 'attempt', 'attempts')}, median time ${median}`,
    countedOn: (on: string) => `Counted on ${day.format(new Date(on))}`,
    time,
    estimate: (value: string, low: string, high: string) => `${value}, between ${low} and ${high}`,
    unknown: 'Cannot be said',
    difficulties: {
      easy: 'Too easy: nearly all reach hire. Ask for more, or keep it to begin with.',
      hard: 'Too hard: nearly all stay below no hire. Give a hint, or ask for less.',
      fits: 'No sign that it is too easy or too hard.',
    },
    discriminations: {
      apart: 'Who does well elsewhere does well here.',
      hardly: 'Hardly tells people apart. Sharpen the rubric, or take another question.',
      turned: 'Who does well elsewhere does worse here. Look for a trap in its words, or for levels given the wrong way round.',
      unclear: 'Too few people to say whether it tells them apart.',
      unknown: 'It takes levels of two other questions for each person, and levels that differ.',
    },
    readTitle: 'How to read this',
    readDifficulty:
      'Difficulty is the mean level. 0 means that all are a strong no hire, 1 that all are a strong hire: the lower, the harder. A question at either end says little about anyone.',
    readDiscrimination:
      'Tells apart is how well the level here goes with the mean of the same person’s other questions, from −1 to 1. Near 0 the question measures something else, or nothing. It is worth keeping where the whole range lies above 0.',
    readInterval:
      'The range beside each figure holds the true value in about 95 of 100 cases or more. Ten people give a wide one. Do not act on a figure whose range reaches far.',
    readCounted:
      'Only answers with a level count, each person once, by their first. Members of the workspace, recruiters, admins and demo people are left out. Whoever withdraws or deletes their account is left out of the next count, and until then nothing changes. Versions of a question are counted together.',
    readMethods: 'Intervals: Wilson’s for the mean level, Fisher’s for the correlation. The median time is rounded to ten seconds.',
  },
};
