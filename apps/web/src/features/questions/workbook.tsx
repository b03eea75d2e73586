import type { QuestionVersionView } from '@whetstone/contracts/questions';
import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { useNamedPart } from '#src/lib/open-parts.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Html } from '#src/ui/html.tsx';
import { PrintNote } from '#src/ui/print-note.tsx';
import { Section } from '#src/ui/section.tsx';
import { CaseTable } from './case-table.tsx';
import { CodeIn, languageIn, useCodeLanguage } from './code-in.tsx';
import { Hints } from './hints.tsx';
import { PARTS, partsOf } from './parts.ts';
import { Probes } from './probes.tsx';
import { Rubric } from './rubric.tsx';

export type Workbook = Pick<QuestionVersionView, 'promptHtml' | 'answerHtml' | 'pitfallsHtml' | 'referencesHtml' | 'hints' | 'rubric' | 'probes' | 'code'>;

type ChosenLanguage = ReturnType<typeof useCodeLanguage>;

export function CodeDisclosures({ code, language, choose }: { code: NonNullable<Workbook['code']>; language: ChosenLanguage[0]; choose: ChosenLanguage[1] }) {
  const { questions } = useMessages();
  const hidden = code.cases.filter(({ visibility }) => visibility === 'hidden').length;
  return (
    <>
      <Disclosure id={PARTS.tests} title={questions.tests} aside={questions.testCount(code.cases.length - hidden, hidden)}>
        <CaseTable cases={code.cases} />
      </Disclosure>
      <Disclosure id={PARTS.reference} title={questions.reference}>
        <CodeIn label={questions.reference} code={code.reference} language={language} onChoose={choose} />
      </Disclosure>
    </>
  );
}

export function Prompt({ question, language, choose }: { question: Workbook; language: ChosenLanguage[0]; choose: ChosenLanguage[1] }) {
  const { questions } = useMessages();
  const { entry, starter = {} } = question.code ?? {};
  const name = entry?.[languageIn(starter, language)];
  return (
    <Section id="prompt" title={questions.prompt}>
      <Html html={question.promptHtml} />
      {question.code && (
        <div className="mt-7">
          <h3 className="mb-1 font-serif text-lg font-bold">{questions.starter}</h3>
          {name && (
            <p className="label mb-3">
              {questions.entry} <code className="font-mono">{name}</code>
            </p>
          )}
          <CodeIn label={questions.starter} code={starter} language={language} onChoose={choose} />
        </div>
      )}
    </Section>
  );
}

/**
 * The prompt, and below it everything that is opened on purpose after one has tried.
 * @param study the way to answering it in writing
 */
export function QuestionWorkbook({ question, study }: { question: Workbook; study?: ReactNode }) {
  const { questions } = useMessages();
  const [language, choose] = useCodeLanguage();
  const { hints, rubric, probes, code } = question;
  useNamedPart((id, parts) => partsOf(id, { hints: hints.length, probes: probes.length }, parts));
  return (
    <>
      <Prompt question={question} language={language} choose={choose} />
      <p className="mt-10 mb-3 max-w-measure border-s-4 border-spark ps-3 font-semibold text-balance">{questions.answerFirst}</p>
      {study}
      <PrintNote>{questions.printClosed}</PrintNote>
      <div className="border-t border-rule">
        {hints.length > 0 && (
          <Disclosure id={PARTS.hints} title={questions.hints} aside={questions.hintCount(hints.length)}>
            <Hints hints={hints} />
          </Disclosure>
        )}
        {code && <CodeDisclosures code={code} language={language} choose={choose} />}
        <Disclosure id={PARTS.answer} title={questions.answer}>
          <Html html={question.answerHtml} />
        </Disclosure>
        {rubric.length > 0 && (
          <Disclosure id={PARTS.rubric} title={questions.rubric} aside={questions.rubricCount(rubric.length)}>
            <Rubric rubric={rubric} />
          </Disclosure>
        )}
        {probes.length > 0 && (
          <Disclosure id={PARTS.probes} title={questions.probes} aside={questions.probeCount(probes.length)}>
            <Probes probes={probes} />
          </Disclosure>
        )}
        {question.pitfallsHtml !== '' && (
          <Disclosure id={PARTS.pitfalls} title={questions.pitfalls}>
            <Html html={question.pitfallsHtml} />
          </Disclosure>
        )}
        {question.referencesHtml !== '' && (
          <Disclosure id={PARTS.references} title={questions.references}>
            <Html html={question.referencesHtml} />
          </Disclosure>
        )}
      </div>
    </>
  );
}
