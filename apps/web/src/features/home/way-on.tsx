import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';

/** The next step from the front page: a guide, or the page of one's own. A page is the same for everyone at first, so the step is there from the start. */
export function WayOn() {
  const { account } = useMessages();
  const person = usePerson();
  return (
    <p className="mt-6">
      <Link to={person ? paths.me() : paths.guides()} className="button">
        {person ? account.goOn : account.start}
      </Link>
    </p>
  );
}
