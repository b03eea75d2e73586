import { useQuery } from '@tanstack/react-query';
import type { QuestionView } from '@whetstone/contracts/questions';
import type { RoundQuestionView } from '@whetstone/contracts/rounds';
import { type ComponentProps, lazy, Suspense, useEffect } from 'react';
import { questionTests } from '#src/features/code-runs/queries.ts';
import { languageIn, useCodeLanguage } from '#src/features/questions/code-in.tsx';
import { CODE_LANGUAGES, type CodeLanguage, formatCodeAnswer, parseCodeAnswer } from '#src/lib/code-answer.ts';
import type { StudySheet } from '#src/features/study/study-sheet.tsx';
import { useMessages } from '#src/lib/messages.tsx';

type AnswerForm = NonNullable<ComponentProps<typeof StudySheet>['form']>;

const loadForm = async () => import('#src/features/code-runs/code-form.tsx');

/** With the editor and all that runs code: only whoever answers in code fetches it. */
const CodeForm = lazy(async () => ({ default: (await loadForm()).CodeForm }));

async function prepare(languages: readonly CodeLanguage[]): Promise<void> {
  const [{ fetchPrograms }] = await Promise.all([import('#src/features/code-runs/use-code-run.ts'), loadForm()]);
  await fetchPrograms(languages);
}

const proseOf = (text: string): string => parseCodeAnswer(text).notes;
const withProse = (text: string, notes: string): string => formatCodeAnswer({ ...parseCodeAnswer(text), notes });

type Task = Pick<ComponentProps<typeof CodeForm>, 'code' | 'tests' | 'language' | 'onChoose'>;

const codeForm = ({ language, ...task }: Task, { loading, notes }: { loading: string; notes: string }): AnswerForm => ({
  rest: (written) => (
    <Suspense fallback={<p className="label code-editor mb-8 min-h-72 p-3">{loading}</p>}>
      <CodeForm {...task} {...written} language={languageIn(task.code.starter, language)} />
    </Suspense>
  ),
  label: notes,
  proseOf,
  withProse,
});

/** How a question is answered that wants code; null for every other. */
export function useCodeForm({ code, slug, number }: QuestionView, language: CodeLanguage, choose: (language: CodeLanguage) => void): AnswerForm | null {
  const { coding } = useMessages();
  const { data: tests = null } = useQuery({ ...questionTests(slug, number), enabled: code !== null });
  return code && codeForm({ code, tests, language, onChoose: choose }, coding);
}

/** The same for each question of a round. What they need is fetched when the round begins, so that it goes on without a network. */
export function useRoundForms(questions: readonly RoundQuestionView[]): (question: RoundQuestionView) => AnswerForm | null {
  const { coding } = useMessages();
  const [language, choose] = useCodeLanguage();
  // By name, so that it is the same as long as the questions are.
  const wanted = CODE_LANGUAGES.filter((one) => questions.some(({ task }) => task !== null && one in task.starter)).join(' ');
  useEffect(() => {
    const languages = CODE_LANGUAGES.filter((one) => wanted.split(' ').includes(one));
    // Whoever opens such a question tries again, and is told if it fails.
    if (languages.length > 0) prepare(languages).catch(() => undefined);
  }, [wanted]);
  return ({ task }) => task && codeForm({ code: task, tests: task, language, onChoose: choose }, coding);
}
