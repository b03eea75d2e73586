import { default_w } from 'ts-fsrs';

/** Weights of learners whose memory is not that of the defaults: factors on single weights (fsrs-rs, `PARAMS_STDDEV`, says how far people differ). */
const FACTORS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  'as the defaults': {},
  'forgets fast': { 0: 0.3, 1: 0.3, 2: 0.3, 3: 0.3, 8: 0.8 },
  'keeps long': { 0: 3, 1: 3, 2: 3, 3: 3, 8: 1.2 },
  'gains little by reviews': { 8: 0.7, 10: 0.7 },
};

export const DIFFERING_LEARNERS: readonly { name: string; weights: number[] }[] = Object.entries(FACTORS).map(([name, factors]) => ({
  name,
  weights: default_w.map((weight, index) => weight * (factors[index] ?? 1)),
}));
