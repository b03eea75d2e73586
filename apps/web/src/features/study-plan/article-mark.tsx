import { useQuery } from '@tanstack/react-query';
import { useMessages } from '#src/lib/messages.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MarkRead } from './mark-read.tsx';
import { myStudy } from './queries.ts';

interface ArticleMarkProps {
  article: { id: string; slug: string; title: string; version: { number: number } };
}

/** Below a reading: that it was read, or the way to say so. */
export function ArticleMark({ article: { id, slug, title, version } }: ArticleMarkProps) {
  const { follow } = useMessages();
  const { data: study } = useQuery(myStudy());
  if (study === undefined) return null;
  const isRead = study.tracks.some(({ doneIds }) => doneIds.includes(id));
  return (
    <div className="mt-8 border-t border-rule pt-3">
      {isRead ? (
        <p className="inline-flex items-center gap-1 font-semibold text-stone">
          <Icon name="check" /> {follow.isRead}
        </p>
      ) : (
        <MarkRead kind="article" slug={slug} version={version.number} title={title} />
      )}
    </div>
  );
}
