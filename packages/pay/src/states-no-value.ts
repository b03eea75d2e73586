import type { CellRole } from './cell.ts';

const SHARE_OF = /~?\d+(?:\.\d+)?(?: ?%? ?(?:[-~]|to) ?\d+(?:\.\d+)?)? ?% (?:of|below|above|under|over|vs\.?|less|more|lower|higher)(?!\p{L})/giu;
const NOT_A_NUMBER = /(?<!\p{L})(?:nan|inf(?:inity)?)(?!\p{L})|∞/iu;

/**
 * Whether a cell holds words only, or compares with other pay (`60–70% of US`) where an amount is due: neither is a number of this row.
 * @param text the cell after `normaliseCell`
 */
export function statesNoValue(text: string, role: CellRole): boolean {
  if (NOT_A_NUMBER.test(text)) return false;
  if (!/\p{N}/u.test(text)) return true;
  return role !== 'bonus' && role !== 'other' && !/\p{N}|\p{Sc}/u.test(text.replace(SHARE_OF, ''));
}
