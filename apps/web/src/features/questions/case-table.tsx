import type { QuestionView } from '@whetstone/contracts/questions';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';

type Case = NonNullable<QuestionView['code']>['cases'][number];

/** Long values stay whole: the table scrolls inside itself. */
function Value({ text }: { text: string | null }) {
  return (
    <code className="font-mono text-[0.8125rem] whitespace-pre-wrap" lang="en">
      {text}
    </code>
  );
}

/** What goes in and what must come out, as far as it is known here. */
function CaseCells({ test }: { test: Case }) {
  const { questions } = useMessages();
  if (test.visibility === 'hidden' || test.given === null) {
    return (
      <td colSpan={2} className="label py-2">
        {test.visibility === 'hidden' ? questions.hiddenTest : questions.byDriver}
      </td>
    );
  }
  return (
    <>
      <td className="py-2 pe-6">
        <Value text={test.given} />
      </td>
      <td className="py-2">
        <Value text={test.expected} />
      </td>
    </>
  );
}

function CaseRow({ test }: { test: Case }) {
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="py-2 pe-6 text-start font-normal">
        <ContentText>{test.name}</ContentText>
      </th>
      <CaseCells test={test} />
    </tr>
  );
}

/** What a solution is held against; of hidden tests only the name is known here. */
export function CaseTable({ cases }: { cases: readonly Case[] }) {
  const { questions, common } = useMessages();
  return (
    <ScrollBox label={common.tableOf(questions.tests)}>
      <table className="w-full min-w-[34rem] text-[0.9375rem]">
        <thead>
          <tr className="label border-b border-rule-strong text-start">
            <th scope="col" className="py-1.5 pe-6 text-start font-semibold">
              {questions.testName}
            </th>
            <th scope="col" className="py-1.5 pe-6 text-start font-semibold">
              {questions.testArgs}
            </th>
            <th scope="col" className="py-1.5 text-start font-semibold">
              {questions.testExpect}
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map((test) => (
            <CaseRow key={test.name} test={test} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
