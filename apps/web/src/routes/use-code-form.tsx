import { useQuery } from '@tanstack/react-query';
import type { QuestionView } from '@whetstone/contracts/questions';
import { type ComponentProps, lazy, Suspense } from 'react';
import { questionTests } from '#src/features/code-runs/queries.ts';
import { type CodeLanguage, formatCodeAnswer, parseCodeAnswer } from '#src/lib/code-answer.ts';
import type { StudySheet } from '#src/features/study/study-sheet.tsx';
import { useMessages } from '#src/lib/messages.tsx';

type AnswerForm = NonNullable<ComponentProps<typeof StudySheet>['form']>;

/** With the editor and all that runs code: only whoever answers in code fetches it. */
const CodeForm = lazy(async () => ({ default: (await import('#src/features/code-runs/code-form.tsx')).CodeForm }));

const proseOf = (text: string): string => parseCodeAnswer(text).notes;
const withProse = (text: string, notes: string): string => formatCodeAnswer({ ...parseCodeAnswer(text), notes });

/** How a question is answered that wants code; null for every other. */
export function useCodeForm({ code, slug, number }: QuestionView, language: CodeLanguage, choose: (language: CodeLanguage) => void): AnswerForm | null {
  const { coding } = useMessages();
  const { data: tests = null } = useQuery({ ...questionTests(slug, number), enabled: code !== null });
  if (code === null) return null;
  return {
    rest: (written) => (
      <Suspense fallback={<p className="label code-editor mb-8 min-h-72 p-3">{coding.loading}</p>}>
        <CodeForm code={code} tests={tests} language={language} onChoose={choose} {...written} />
      </Suspense>
    ),
    label: coding.notes,
    proseOf,
    withProse,
  };
}
