import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';

interface PagerProps {
  page: number;
  pages: number;
  to: (page: string) => string;
}

/** The way through a numbered list; nothing where there is one page only. */
export function Pager({ page, pages, to }: PagerProps) {
  const { admin } = useMessages();
  if (pages <= 1 && page <= 1) return null;
  return (
    <nav aria-label={admin.pages} className="mt-5 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <Link to={to(String(Math.min(page - 1, Math.max(pages, 1))))} className="button">
          {admin.previous}
        </Link>
      )}
      <span className="label tabular-nums">{admin.pageOf(page, pages)}</span>
      {page < pages && (
        <Link to={to(String(page + 1))} className="button">
          {admin.next}
        </Link>
      )}
    </nav>
  );
}
