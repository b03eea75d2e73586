import { median } from './median.ts';

const WARMING = 10;
const MEASURED = 20;
const ROUNDS = 7;

type Work = () => Promise<unknown>;

async function timed(work: Work): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Does both in turns, in seven rounds of twenty. @returns the median of the rounds' ratios of ours to bare, and the medians in milliseconds, in words */
export async function compareInTurns(ours: Work, bare: Work): Promise<{ ratio: number; note: string }> {
  for (let count = 0; count < WARMING; count += 1) {
    await ours();
    await bare();
  }
  const rounds: { ours: number[]; bare: number[] }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    process.stderr.write(`  round ${round + 1} of ${ROUNDS}\n`);
    const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let count = 0; count < MEASURED; count += 1) {
      times.ours.push(await timed(ours));
      times.bare.push(await timed(bare));
    }
    rounds.push(times);
  }
  const all = (side: 'ours' | 'bare'): string => `${median(rounds.flatMap((times) => times[side])).toFixed(1)} ms`;
  return { ratio: median(rounds.map((times) => median(times.ours) / median(times.bare))), note: `${all('ours')} to ${all('bare')}` };
}
