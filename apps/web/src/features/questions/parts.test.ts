import { describe, expect, it } from 'vitest';
import { partsOf } from './parts.ts';

const counts = { hints: 3, probes: 6 };

describe('partsOf', () => {
  it.each([
    { id: 'answer', parts: {}, opened: { answer: 1 } },
    { id: 'sources', parts: {}, opened: {} },
    { id: 'hint-2', parts: {}, opened: { hints: 1, 'hints-shown': 2 } },
    { id: 'hint-2', parts: { 'hints-shown': 3 }, opened: { hints: 1, 'hints-shown': 3 } },
    { id: 'probe-6', parts: {}, opened: { probes: 1, 'probes-shown': 6 } },
    { id: 'probe-1-reply', parts: {}, opened: { probes: 1, 'probes-shown': 1, 'probe-1-reply': 1 } },
  ])('opens $opened for #$id where $parts is open', ({ id, parts, opened }) => {
    expect(partsOf(id, counts, parts)).toEqual(opened);
  });

  it.each(['', 'hint-0', 'hint-4', 'hint-', 'hint-1-reply', 'probe-7', 'probe-1-', 'constructor', 'ANSWER'])('knows no part "%s"', (id) => {
    expect(partsOf(id, counts, {})).toBeNull();
  });
});
