import type { CallOutput } from '@whetstone/contracts/call';
import type { listArticles } from '@whetstone/contracts/articles';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';

type ArticleItem = CallOutput<typeof listArticles>['items'][number];

export function ArticleRows({ items }: { items: readonly ArticleItem[] }) {
  const { readings } = useMessages();
  return (
    <ul className="max-w-3xl">
      {items.map(({ slug, title, company, minutes }) => (
        <li key={slug} className="border-t border-rule py-5">
          <h2 className="font-serif text-xl font-bold">
            <Link className="link" to={paths.article(slug)}>
              <ContentText>{title}</ContentText>
            </Link>
          </h2>
          <p className="label mt-1">
            {company && (
              <>
                <ContentText>{company.name}</ContentText> ·{' '}
              </>
            )}
            {readings.length(minutes)}
          </p>
        </li>
      ))}
    </ul>
  );
}
