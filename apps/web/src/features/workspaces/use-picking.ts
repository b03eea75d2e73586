import type { BulkSelection } from '@whetstone/contracts/bulk-edits';
import type { WorkspaceQuestionItem } from '@whetstone/contracts/workspaces';
import { useState } from 'react';
import type { QuestionFilter } from './question-filter.ts';

interface Picks {
  /** of which list it was picked from */
  of: string;
  /** the versions that were looked at, by question */
  versions: ReadonlyMap<string, number>;
  /** not those, but all that match */
  isAll: boolean;
  last: string | null;
}

/** What is picked, as it is sent, and how much it is. */
export interface Picked {
  selection: BulkSelection;
  count: number;
}

export interface Picking {
  picked: Picked | null;
  isAll: boolean;
  has: (id: string) => boolean;
  /** @param isRange with all between it and the one before */
  pick: (id: string, isRange: boolean) => void;
  pickShown: () => void;
  pickAll: () => void;
  clear: () => void;
}

interface Shown {
  questions: readonly WorkspaceQuestionItem[];
  total: number;
  filter: QuestionFilter;
}

/** The rows from one to another, whichever stands first; only the other where the one is not there. */
function between<T extends { id: string }>(rows: readonly T[], one: string | null, other: string): readonly T[] {
  const [from, to] = [rows.findIndex(({ id }) => id === one), rows.findIndex(({ id }) => id === other)];
  return from === -1 ? rows.slice(to, to + 1) : rows.slice(Math.min(from, to), Math.max(from, to) + 1);
}

const NONE = { versions: new Map<string, number>(), isAll: false, last: null };

function pickedOf({ versions, isAll }: Omit<Picks, 'of'>, { total, filter }: Shown): Picked | null {
  if (isAll) return { selection: { by: 'filter', filter }, count: total };
  if (versions.size === 0) return null;
  return { selection: { by: 'rows', rows: [...versions].map(([id, version]) => ({ id, version })) }, count: versions.size };
}

/** Which questions of the list are picked. Another list begins with none. */
export function usePicking(shown: Shown): Picking {
  const of = JSON.stringify(shown.filter);
  const [state, setState] = useState<Picks>({ of, ...NONE });
  const picks = state.of === of ? state : { of, ...NONE };
  const has = (id: string): boolean => picks.isAll || picks.versions.has(id);
  const pick = (id: string, isRange: boolean): void => {
    // of all that match one is taken out: those that are shown stay
    const versions = new Map(picks.isAll ? shown.questions.map((one) => [one.id, one.version]) : picks.versions);
    const isTaken = !has(id);
    for (const row of between(shown.questions, isRange ? picks.last : null, id)) {
      if (isTaken) versions.set(row.id, row.version);
      else versions.delete(row.id);
    }
    setState({ of, versions, isAll: false, last: id });
  };
  return {
    picked: pickedOf(picks, shown),
    isAll: picks.isAll,
    has,
    pick,
    pickShown: () => setState({ of, versions: new Map(shown.questions.map(({ id, version }) => [id, version])), isAll: false, last: null }),
    pickAll: () => setState({ of, versions: new Map(), isAll: true, last: null }),
    clear: () => setState({ of, ...NONE }),
  };
}
