import type { QuestionVersionView } from '@whetstone/contracts/questions';
import { useMessages } from '#src/lib/messages.tsx';
import { useOpenPart } from '#src/lib/open-parts.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { PARTS } from './parts.ts';

/** A part that has been open and was closed again is remembered as 0. */
const NEVER_OPENED = -1;

/** Kind and length at once; difficulty on purpose, or once the model answer has been opened, when there is nothing left to give away. */
export function QuestionFacts({ question }: { question: Pick<QuestionVersionView, 'kind' | 'minutes' | 'difficulty'> }) {
  const { questions, common } = useMessages();
  const [askedFor, setAskedFor] = useOpenPart('difficulty', 0);
  const [answer] = useOpenPart(PARTS.answer, NEVER_OPENED);
  const difficulty =
    askedFor > 0 || answer > NEVER_OPENED ? (
      <output>{questions.difficulties[question.difficulty]}</output>
    ) : (
      <button type="button" className="link min-h-6 text-start" onClick={() => setAskedFor(1)}>
        {questions.showDifficulty}
      </button>
    );
  return (
    <Facts
      facts={[
        { name: questions.kind, value: questions.kinds[question.kind] },
        { name: questions.length, value: common.minutes(question.minutes) },
        { name: questions.difficulty, value: difficulty },
      ]}
    />
  );
}
