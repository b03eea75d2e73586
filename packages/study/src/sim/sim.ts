import { DIFFERING_LEARNERS } from './differing-learners.ts';
import { judgeSetting } from './judge-setting.ts';
import { learnersOf, SETTINGS } from './settings.ts';
import { simulateDiffering } from './simulate-differing.ts';
import { type SettingResult, simulateSetting } from './simulate-setting.ts';
import { type FittingResult, simulateFitting } from './simulate-fitting.ts';

const SEEDS = [1, 2, 3];

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const three = (value: number): string => value.toFixed(3);
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const HEAD = [
  'questions',
  'days',
  'time',
  'review',
  'ours (met)',
  'reviews-first (met)',
  'greedy (met)',
  'to greedy',
  'ahead',
  'forecast',
  'in range',
  'Brier',
  'holds',
];

function rowOf(result: SettingResult, faults: readonly string[]): string[] {
  const { setting, ours, reviewsFirst, greedy, forecast, inRange, brier } = result;
  return [
    String(setting.questions),
    String(setting.days),
    `${setting.time * 100} %`,
    setting.share === 0.5 ? '½' : '⅕',
    `${three(ours)} (${result.oursMet.toFixed(2)})`,
    `${three(reviewsFirst)} (${result.reviewsFirstMet.toFixed(2)})`,
    `${three(greedy)} (${result.greedyMet.toFixed(2)})`,
    three(ours / greedy),
    three(ours - reviewsFirst),
    three(forecast),
    inRange.toFixed(2),
    // Where all time goes to new questions nothing is reviewed, and there is nothing to score.
    brier === null ? '–' : three(brier),
    faults.length === 0 ? 'yes' : `NO: ${faults.join(', ')}`,
  ];
}

function simulateSettings(): SettingResult[] {
  return SETTINGS.map((setting, index) => {
    const result = simulateSetting(setting, { learners: learnersOf(setting) });
    say(
      `${index + 1} of ${SETTINGS.length}: ${setting.questions} questions, ${setting.days} days, ${setting.time * 100} % of the time, reviews at ${setting.share}`,
    );
    return result;
  });
}

const mean = (results: readonly FittingResult[], key: keyof FittingResult): number => results.reduce((sum, result) => sum + result[key], 0) / results.length;

function simulateFittings(): string[][] {
  return DIFFERING_LEARNERS.map(({ name, weights }) => {
    say(`fitting: ${name}`);
    const results = SEEDS.map((seed) => simulateFitting(weights, seed));
    return [name, mean(results, 'reviews').toFixed(0), three(mean(results, 'before')), three(mean(results, 'after')), three(mean(results, 'best'))];
  });
}

/** A plan cannot foretell for a memory that it does not know, so a forecast is no fault here. */
const judgeDiffering = (result: SettingResult): string[] => judgeSetting({ ...result, forecast: result.ours });

/** `pnpm sim`: simulated learners study to a date in three ways; ends with 1 when a requirement does not hold. */
function sim(): void {
  const results = simulateSettings();
  console.log('Mean recall on the date over all questions, those not met counting as nothing:\n');
  console.log(
    table(
      HEAD,
      results.map((result) => rowOf(result, judgeSetting(result))),
    ),
  );
  const least = Math.min(...results.map(({ ours, greedy }) => ours / greedy));
  const off = Math.max(...results.map(({ ours, forecast }) => Math.abs(ours - forecast)));
  console.log(`\nLeast part of greedy: ${three(least)}. Forecast of the first day off by at most ${three(off)}.\n`);
  say('learners whose memory differs');
  const differing = simulateDiffering();
  console.log('Learners whose memory differs, by plans that do not know it; their forecast is told and not judged:\n');
  const rows = differing.map(({ name, result }) => [name, ...rowOf(result, judgeDiffering(result))]);
  console.log(table(['memory', ...HEAD], rows));
  console.log('\nBrier score of predicted recall over the 40 days after the fitting, lower is better:\n');
  console.log(table(['memory', 'reviews fitted to', 'defaults', 'fitted', 'own weights'], simulateFittings()));
  const faults = [...results.map(judgeSetting), ...differing.map(({ result }) => judgeDiffering(result))];
  const missed = faults.filter(({ length }) => length > 0).length;
  console.log(missed === 0 ? '\nAll requirements hold.' : `\nRequirements are missed in ${missed} settings.`);
  if (missed > 0) process.exitCode = 1;
}

sim();
