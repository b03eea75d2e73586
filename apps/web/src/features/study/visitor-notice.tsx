import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';

/** Where the answer of somebody is kept who has no place for it on the server. */
export function VisitorNotice({ slug, isSomebody }: { slug: string; isSomebody: boolean }) {
  const { studying } = useMessages();
  return (
    <div className="mb-5">
      {isSomebody ? (
        <Notice tone="info" title={studying.otherText} />
      ) : (
        <Notice tone="info" title={studying.visitorTitle}>
          <p>
            {studying.visitorText}{' '}
            <Link to={paths.signIn(paths.study(slug))} className="link inline-block py-0.5 font-semibold">
              {studying.visitorWay}
            </Link>
          </p>
        </Notice>
      )}
    </div>
  );
}
