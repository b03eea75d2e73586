import { expect, it } from 'vitest';
import { addTo, noBands } from './table-report.ts';

it('adds more messages than a call takes arguments', () => {
  const read = noBands(1, 'table-is-no-pay', 'No pay.');
  const messages = Array.from({ length: 500_000 }, () => noBands(2, 'table-is-no-pay', 'No pay.').messages).flat();
  addTo(read, { bands: [], messages });
  expect(read.messages).toHaveLength(500_001);
});
