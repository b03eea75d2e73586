import { expect, it } from 'vitest';
import { stretchUpTo } from './use-hearing.ts';

it.each([
  ['reaches back five seconds, to a tenth of one', 12_345.6, { startMs: 7300, endMs: 12_300 }],
  ['begins no sooner than the recording', 3000, { startMs: 0, endMs: 3000 }],
  ['has a length at its very beginning', 0, { startMs: 0, endMs: 500 }],
  ['ends no later than the recording is said to be', 21_400, { startMs: 15_000, endMs: 20_000 }],
])('a stretch up to a moment %s', (_name, ms, stretch) => {
  expect(stretchUpTo(ms, 20_000)).toEqual({ kind: 'time', ...stretch });
});
