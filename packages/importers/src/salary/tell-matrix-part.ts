import type { FoundTable } from './found-table.ts';

export type MatrixPart = 'base' | 'total';

const TOTAL = /\btotal\b|\btc\b|\bctc\b|\bote\b|\bcomp\b|\bcompensation\b|\bpackages?\b|总包|总薪|年包/i;
const BASE = /\bbase\b|\bfixed pay\b|底薪|基本/i;
const SALARY = /\bsalar(?:y|ies)\b|\bpay\b|\bwages?\b|\brates?\b|月薪|年薪|薪资/i;
const PART_ONLY = /\b(?:stock|rsus?|equity|grants?|bonus(?:es)?|sign-?on|signing|refreshers?|options)\b/i;

/** What a text says that the figures of a matrix are: null when it says nothing, or two things. */
function partIn(text: string): MatrixPart | null {
  const [total, base] = [TOTAL.test(text), BASE.test(text)];
  if (total && base) return /^\W*total\b/i.test(text) ? 'total' : null;
  if (total) return 'total';
  return base ? 'base' : null;
}

/** A text that names one part that is neither base nor total: `Equity refresh by level`. */
const isOfOtherPart = (text: string): boolean => PART_ONLY.test(text) && !TOTAL.test(text) && !BASE.test(text) && !SALARY.test(text);

/**
 * Whether the cells of a matrix are base or total, by its corner, caption and nearest heading, then by what stands below it and by the
 * headings further out. `salary` alone is base. `other` when they are of another part, null when nothing says.
 */
export function tellMatrixPart(table: FoundTable): MatrixPart | 'other' | null {
  const [corner = ''] = table.header;
  const [nearest = '', ...outer] = table.headings;
  const near = [corner, table.caption, nearest];
  if (near.some(isOfOtherPart)) return 'other';
  for (const text of near) {
    const part = partIn(text) ?? (SALARY.test(text) ? 'base' : null);
    if (part !== null) return part;
  }
  for (const text of [table.below, ...outer]) {
    const part = partIn(text);
    if (part !== null) return part;
  }
  return null;
}
