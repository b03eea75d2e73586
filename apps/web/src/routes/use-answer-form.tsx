import { useQuery } from '@tanstack/react-query';
import type { QuestionView } from '@whetstone/contracts/questions';
import type { RoundQuestionView } from '@whetstone/contracts/rounds';
import { type ComponentProps, lazy, Suspense, useEffect } from 'react';
import { questionTests } from '#src/features/code-runs/queries.ts';
import { languageIn, useCodeLanguage } from '#src/features/questions/code-in.tsx';
import { CODE_LANGUAGES, type CodeLanguage, formatCodeAnswer, parseCodeAnswer } from '#src/lib/code-answer.ts';
import { formatDesignAnswer, parseDesignAnswer } from '#src/lib/design-answer.ts';
import type { StudySheet } from '#src/features/study/study-sheet.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';

type AnswerForm = NonNullable<ComponentProps<typeof StudySheet>['form']>;

const loadCodeForm = async () => import('#src/features/code-runs/code-form.tsx');
const loadDesignForm = async () => import('#src/features/design-answers/design-form.tsx');

/** With the editor and all that runs code: only whoever answers in code fetches it. */
const CodeForm = lazy(async () => ({ default: (await loadCodeForm()).CodeForm }));
/** The same with the whiteboard. */
const DesignForm = lazy(async () => ({ default: (await loadDesignForm()).DesignForm }));

async function prepareCode(languages: readonly CodeLanguage[]): Promise<void> {
  const [{ fetchPrograms }] = await Promise.all([import('#src/features/code-runs/use-code-run.ts'), loadCodeForm()]);
  await fetchPrograms(languages);
}

async function prepareDesign(): Promise<void> {
  const [{ loadBoardProgram }] = await Promise.all([import('#src/features/design-answers/load-board-program.ts'), loadDesignForm()]);
  await loadBoardProgram();
}

type Task = Pick<ComponentProps<typeof CodeForm>, 'code' | 'tests' | 'language' | 'onChoose'>;

const codeProse = (text: string): string => parseCodeAnswer(text).notes;
const codeForm = ({ language, ...task }: Task, { coding }: Messages): AnswerForm => ({
  rest: (written) => (
    <Suspense fallback={<p className="label code-editor mb-8 min-h-72 p-3">{coding.loading}</p>}>
      <CodeForm {...task} {...written} language={languageIn(task.code.starter, language)} />
    </Suspense>
  ),
  label: coding.notes,
  proseOf: codeProse,
  withProse: (text, notes) => formatCodeAnswer({ ...parseCodeAnswer(text), notes }),
  saidIn: codeProse,
});

const designForm = ({ designing }: Messages): AnswerForm => ({
  rest: (written) => (
    <Suspense fallback={<p className="label mb-8 min-h-72">{designing.loading}</p>}>
      <DesignForm {...written} />
    </Suspense>
  ),
  label: designing.notes,
  proseOf: (text) => parseDesignAnswer(text).notes,
  withProse: (text, notes) => formatDesignAnswer({ ...parseDesignAnswer(text), notes }),
  saidIn: (text) => {
    const { notes, sections } = parseDesignAnswer(text);
    return [notes, ...Object.values(sections)].join('\n');
  },
});

/** How a question is answered that wants code or a design; null for every other. */
export function useAnswerForm({ code, kind, slug, number }: QuestionView, language: CodeLanguage, choose: (language: CodeLanguage) => void): AnswerForm | null {
  const messages = useMessages();
  const { data: tests = null } = useQuery({ ...questionTests(slug, number), enabled: code !== null });
  if (code) return codeForm({ code, tests, language, onChoose: choose }, messages);
  return kind === 'system-design' ? designForm(messages) : null;
}

/** The same for each question of a round. What they need is fetched when the round begins, so that it goes on without a network. */
export function useRoundForms(questions: readonly RoundQuestionView[]): (question: RoundQuestionView) => AnswerForm | null {
  const messages = useMessages();
  const [language, choose] = useCodeLanguage();
  // By name, so that it is the same as long as the questions are.
  const wanted = CODE_LANGUAGES.filter((one) => questions.some(({ task }) => task !== null && one in task.starter)).join(' ');
  const isDesign = questions.some(({ kind }) => kind === 'system-design');
  // Whoever opens such a question tries again, and is told if it fails.
  useEffect(() => {
    const languages = CODE_LANGUAGES.filter((one) => wanted.split(' ').includes(one));
    if (languages.length > 0) prepareCode(languages).catch(() => undefined);
  }, [wanted]);
  useEffect(() => {
    if (isDesign) prepareDesign().catch(() => undefined);
  }, [isDesign]);
  return ({ task, kind }) => {
    if (task) return codeForm({ code: task, tests: task, language, onChoose: choose }, messages);
    return kind === 'system-design' ? designForm(messages) : null;
  };
}
