import type { QuestionVersionView } from '@whetstone/contracts/questions';
import { useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Html } from '#src/ui/html.tsx';
import { Section } from '#src/ui/section.tsx';
import { CaseTable } from './case-table.tsx';
import { CodeIn, useCodeLanguage } from './code-in.tsx';
import { Hints } from './hints.tsx';
import { Probes } from './probes.tsx';
import { Rubric } from './rubric.tsx';

export type Workbook = Pick<QuestionVersionView, 'promptHtml' | 'answerHtml' | 'pitfallsHtml' | 'referencesHtml' | 'hints' | 'rubric' | 'probes' | 'code'>;

interface WorkbookProps {
  question: Workbook;
  onAnswerOpen: () => void;
}

type ChosenLanguage = ReturnType<typeof useCodeLanguage>;

function CodeDisclosures({ code, language, choose }: { code: NonNullable<Workbook['code']>; language: ChosenLanguage[0]; choose: ChosenLanguage[1] }) {
  const { questions } = useMessages();
  const hidden = code.cases.filter(({ visibility }) => visibility === 'hidden').length;
  return (
    <>
      <Disclosure title={questions.tests} aside={questions.testCount(code.cases.length - hidden, hidden)}>
        <CaseTable cases={code.cases} />
      </Disclosure>
      <Disclosure title={questions.reference}>
        <CodeIn label={questions.reference} code={code.reference} language={language} onChoose={choose} />
      </Disclosure>
    </>
  );
}

function Prompt({ question, language, choose }: { question: Workbook; language: ChosenLanguage[0]; choose: ChosenLanguage[1] }) {
  const { questions } = useMessages();
  return (
    <Section id="prompt" title={questions.prompt}>
      <Html html={question.promptHtml} />
      {question.code && (
        <div className="mt-7">
          <h3 className="mb-1 font-serif text-lg font-bold">{questions.starter}</h3>
          <p className="label mb-3">
            {questions.entry} <code className="font-mono">{question.code.entry[language]}</code>
          </p>
          <CodeIn label={questions.starter} code={question.code.starter} language={language} onChoose={choose} />
        </div>
      )}
    </Section>
  );
}

/** The prompt, and below it everything that is opened on purpose after one has tried. */
export function QuestionWorkbook({ question, onAnswerOpen }: WorkbookProps) {
  const { questions } = useMessages();
  const [language, choose] = useCodeLanguage();
  const { hints, rubric, probes, code } = question;
  return (
    <>
      <Prompt question={question} language={language} choose={choose} />
      <p className="mt-10 mb-3 max-w-measure border-s-4 border-spark ps-3 font-semibold">{questions.answerFirst}</p>
      <div className="border-t border-rule">
        {hints.length > 0 && (
          <Disclosure title={questions.hints} aside={questions.hintCount(hints.length)}>
            <Hints hints={hints} />
          </Disclosure>
        )}
        {code && <CodeDisclosures code={code} language={language} choose={choose} />}
        <Disclosure title={questions.answer} onOpen={onAnswerOpen}>
          <Html html={question.answerHtml} />
        </Disclosure>
        {rubric.length > 0 && (
          <Disclosure title={questions.rubric} aside={questions.rubricCount(rubric.length)}>
            <Rubric rubric={rubric} />
          </Disclosure>
        )}
        {probes.length > 0 && (
          <Disclosure title={questions.probes} aside={questions.probeCount(probes.length)}>
            <Probes probes={probes} />
          </Disclosure>
        )}
        {question.pitfallsHtml !== '' && (
          <Disclosure title={questions.pitfalls}>
            <Html html={question.pitfallsHtml} />
          </Disclosure>
        )}
        {question.referencesHtml !== '' && (
          <Disclosure title={questions.references}>
            <Html html={question.referencesHtml} />
          </Disclosure>
        )}
      </div>
    </>
  );
}
