import type { CallError } from '@whetstone/contracts/call';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** An address that asks for what the API does not take: which part, and the way out. */
export function RefusedList({ error, to }: { error: CallError; to: string }) {
  const { admin, adminAudit: words } = useMessages();
  return (
    <Notice tone="error" title={words.refused}>
      <ul className="list-disc ps-5">
        {error.fields.map(({ field, message }) => (
          <li key={field} lang="en">
            <span className="font-mono">{field}</span> {message}
          </li>
        ))}
      </ul>
      <Link to={to} className="link inline-flex min-h-6 items-center">
        {admin.clear}
      </Link>
    </Notice>
  );
}
