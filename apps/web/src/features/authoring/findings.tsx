import type { AuthoringFinding } from '@whetstone/contracts/authored-question';
import { createContext, type ReactNode, use } from 'react';

/** One thing that the linter found, with the field at which it is mended: a part, with its place in a list (`hints.2`). */
export interface PlacedFinding extends AuthoringFinding {
  path: string;
}

/** The rule about a part that has to be there and is not: where it is said, the part says what. */
export const MISSING = 'ready-question-is-complete';

const FindingsContext = createContext<readonly PlacedFinding[]>([]);

/** Gives the fields below what was found at them. */
export function FindingsProvider({ findings, children }: { findings: readonly PlacedFinding[]; children: ReactNode }) {
  return <FindingsContext value={findings}>{children}</FindingsContext>;
}

/** What was found at exactly this field. */
export function useFindingsAt(path: string): readonly PlacedFinding[] {
  return use(FindingsContext).filter((finding) => finding.path === path);
}
