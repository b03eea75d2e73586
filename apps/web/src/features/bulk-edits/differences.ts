import type { QuestionPlace } from '@whetstone/contracts/workspaces';
import type { useMessages } from '#src/lib/messages.tsx';

type Words = ReturnType<typeof useMessages>;

/** What of a question's place would be another, each as `Kind: Concept → Coding`. */
export function differencesOf(before: QuestionPlace, after: QuestionPlace, { bulk: words, workspaces, questions, common }: Words): string[] {
  const shown = ({ status, area, skills, kind, difficulty, minutes }: QuestionPlace): [string, string][] => [
    [words.status, workspaces.statuses[status]],
    [words.area, area?.name ?? words.nothing],
    [words.kind, kind === null ? words.nothing : questions.kinds[kind]],
    [words.difficulty, difficulty === null ? words.nothing : questions.difficulties[difficulty]],
    [words.minutes, minutes === null ? words.nothing : common.minutes(minutes)],
    [words.skills, skills.length === 0 ? words.none : skills.map(({ name }) => name).join(', ')],
  ];
  const from = shown(before);
  return shown(after).flatMap(([name, to], at) => (from[at]?.[1] === to ? [] : [words.becomes(name, from[at]?.[1] ?? '', to)]));
}
