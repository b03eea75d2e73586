import type { AnswerFigures } from '@whetstone/contracts/item-analysis';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';

/** A question, and over what its figures are. */
export function QuestionCell({ title, figures }: { title: string; figures: AnswerFigures | null }) {
  const { analysis: words } = useMessages();
  return (
    <th scope="row" className="py-3 pe-6 text-start align-top font-normal max-md:block max-md:p-0 md:max-w-96 md:min-w-48">
      <ContentText>{title}</ContentText>
      {figures !== null && (
        <span className="label mt-1 block">
          {words.facts(figures.people, figures.attempts, words.time(figures.medianMs))}
          <span className="block">{words.countedOn(figures.countedOn)}</span>
        </span>
      )}
    </th>
  );
}
