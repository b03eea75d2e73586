import { useState } from 'react';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import { isSameLevel, type Problem } from './draft.ts';
import type { LevelMark } from './rubric-form.tsx';
import type { Drafting } from './use-draft.ts';

const keyOf = (part: number, dimension: string): string => `${part} ${dimension}`;

/** The levels of a draft. Words may be taken for a dimension before it has a level; a draft knows no such thing, so they wait beside it. */
export function useLevels({ draft, change }: Pick<Drafting, 'draft' | 'change'>, parts: readonly SubmittedPart[]) {
  const [waiting, setWaiting] = useState<Readonly<Record<string, string>>>({});

  const marksOf = (part: number): Record<string, LevelMark> => {
    const prefix = keyOf(part, '');
    const open = Object.entries(waiting).flatMap(([key, evidence]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), { level: null, evidence }] as const] : [],
    );
    const given = draft.levels.filter((level) => level.part === part).map(({ dimension, level, evidence }) => [dimension, { level, evidence }] as const);
    return Object.fromEntries([...open, ...given]);
  };
  const mark = (part: number, dimension: string, { level, evidence }: LevelMark): void => {
    const key = keyOf(part, dimension);
    setWaiting((now) => {
      const others = Object.entries(now).filter(([other]) => other !== key);
      return Object.fromEntries(level === null && evidence !== '' ? [...others, [key, evidence]] : others);
    });
    change((now) => {
      const others = now.levels.filter((one) => !isSameLevel(one, { part, dimension }));
      return { ...now, levels: level === null ? others : [...others, { part, dimension, level, evidence }] };
    });
  };
  const withoutLevel = parts.flatMap(({ position, title }): Problem[] =>
    Object.entries(marksOf(position)).flatMap(([dimension, { level }]): Problem[] =>
      level === null ? [{ kind: 'level', part: position, dimension, title }] : [],
    ),
  );
  return { marksOf, mark, withoutLevel };
}
