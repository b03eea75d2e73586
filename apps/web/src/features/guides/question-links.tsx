import type { QuestionLink } from '@whetstone/contracts/shared';
import { Link } from 'react-router';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';

/** The questions of a section, in the order the guide gives them. */
export function QuestionLinks({ questions }: { questions: readonly QuestionLink[] }) {
  return (
    <ol className="max-w-measure">
      {questions.map(({ id, slug, title }) => (
        <li key={id} className="flex gap-3 border-t border-rule py-1.5 first:border-t-0">
          <span aria-hidden="true" className="text-stone">
            →
          </span>
          <Link className="link min-w-0" to={paths.question(slug)}>
            <ContentText>{title}</ContentText>
          </Link>
        </li>
      ))}
    </ol>
  );
}
