import type { QuestionTestsView, QuestionView } from '@whetstone/contracts/questions';
import { useMemo } from 'react';
import { CODE_LANGUAGES, type CodeAnswer, type CodeLanguage, formatCodeAnswer, parseCodeAnswer } from '#src/lib/code-answer.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { RadioStrip } from '#src/ui/radio-strip.tsx';
import { CaseResults } from './case-results.tsx';
import { CodeEditor } from './code-editor.tsx';
import { OwnCases } from './own-cases.tsx';
import { keepRun } from './keep-run.ts';
import { planCases } from './plan-cases.ts';
import type { CaseResult } from './run-cases.ts';
import { RunBar } from './run-bar.tsx';
import { useCodeRun } from './use-code-run.ts';

const LANGUAGE_NAMES = { python: 'Python', typescript: 'TypeScript', sql: 'SQL', shell: 'Shell' } as const;

interface CodeFormProps {
  owner: string;
  attemptId: string;
  code: Pick<NonNullable<QuestionView['code']>, 'entry' | 'starter'>;
  /** null when they could not be fetched */
  tests: Pick<QuestionTestsView, 'entry' | 'cases'> | null;
  language: CodeLanguage;
  onChoose: (language: CodeLanguage) => void;
  /** the whole answer: notes, code and own cases as one text */
  text: string;
  /** how long it may become */
  longest: number;
  onWrite: (text: string) => void;
  /** the writer has gone elsewhere: what stands there can be kept */
  onLeave: () => void;
}

/** The parts of an answer, and how each becomes another. */
function useParts({ code, language, text, onWrite }: Pick<CodeFormProps, 'code' | 'language' | 'text' | 'onWrite'>) {
  const answer = useMemo(() => parseCodeAnswer(text), [text]);
  const starter = code.starter[language] ?? '';
  const write = (changed: Partial<CodeAnswer>): void => onWrite(formatCodeAnswer({ ...answer, ...changed }));
  const writeCode = (written: string): void => {
    const { [language]: _before, ...others } = answer.code;
    // A starter that nobody has changed is no answer yet.
    write({ code: written === starter ? others : { ...others, [language]: written } });
  };
  return {
    source: answer.code[language] ?? starter,
    isChanged: answer.code[language] !== undefined,
    cases: answer.cases,
    writeCode,
    writeCases: (cases: CodeAnswer['cases']) => write({ cases }),
    toStarter: () => writeCode(starter),
  };
}

/** An answer in code: language, editor, run, results, own cases. What is said about it beside the code is written elsewhere. */
export function CodeForm({ owner, attemptId, code, tests, language, onChoose, text, longest, onWrite, onLeave }: CodeFormProps) {
  const { coding } = useMessages();
  const languages = CODE_LANGUAGES.filter((one) => one in code.starter);
  const running = useCodeRun(language, languages);
  const { source, isChanged, cases, writeCode, writeCases, toStarter } = useParts({ code, language, text, onWrite });
  const [name, entry, room] = [LANGUAGE_NAMES[language], code.entry[language], longest - text.length];
  const run = (): void => {
    if (tests === null) return;
    // a starter that nobody has changed is no answer, and how it does is nobody's result
    const keep = (results: readonly CaseResult[]): void => void (isChanged && keepRun({ owner, attemptId, language, source }, results));
    running.run(planCases(tests, source, { language, own: cases }), keep);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- one key for all that stands here; the button says the same
    <div
      className="mb-8 space-y-4"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        run();
      }}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        {languages.length > 1 ? (
          <RadioStrip
            legend={coding.language}
            choices={languages.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            value={language}
            onChoose={onChoose}
            isLegendShown
          />
        ) : (
          <p className="label">
            {coding.language} {name}
          </p>
        )}
        {language !== 'sql' && (
          <p className="label">
            {coding.entry}{' '}
            <code className="font-mono" lang="en">
              {entry}
            </code>
          </p>
        )}
      </div>
      <div>
        <CodeEditor language={language} text={source} label={coding.editor(name)} longest={source.length + room} onChange={writeCode} onLeave={onLeave} />
        <p className="label mt-1.5">{coding.keys}</p>
      </div>
      <RunBar running={running} language={name} isReady={tests !== null} isChanged={isChanged} onRun={run} onStarter={toStarter} />
      <CaseResults results={running.results} isRunning={running.status === 'running'} />
      <OwnCases language={language} entry={tests?.entry[language] ?? entry ?? ''} cases={cases} room={room} onChange={writeCases} onLeave={onLeave} />
      <p className="label">{coding.private}</p>
    </div>
  );
}
