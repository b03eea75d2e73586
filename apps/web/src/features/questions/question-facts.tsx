import type { QuestionVersionView } from '@whetstone/contracts/questions';
import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { Facts } from '#src/ui/facts.tsx';

interface QuestionFactsProps {
  question: Pick<QuestionVersionView, 'kind' | 'minutes' | 'difficulty'>;
  /** the model answer has been opened, so there is nothing left to give away */
  isAnswerKnown: boolean;
}

/** Kind and length at once, difficulty on purpose. */
export function QuestionFacts({ question, isAnswerKnown }: QuestionFactsProps) {
  const { questions, common } = useMessages();
  const [isAskedFor, setAskedFor] = useState(false);
  const difficulty =
    isAskedFor || isAnswerKnown ? (
      <output>{questions.difficulties[question.difficulty]}</output>
    ) : (
      <button type="button" className="link min-h-6 text-start" onClick={() => setAskedFor(true)}>
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
