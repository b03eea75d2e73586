import type { PersonView } from '@whetstone/contracts/people';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';
import { paths } from '#src/paths.ts';
import { UnsentDialog } from './unsent-dialog.tsx';
import { useSignOut } from './use-sign-out.ts';

const ROW = 'block w-full px-4 py-2 text-start hover:bg-sheet hover:text-stone';

/** The pages of a person, by what they are here. */
function pagesOf({ roles }: PersonView, { account }: Messages): { to: string; name: string }[] {
  return [
    { to: paths.me(), name: account.mine },
    ...(roles.includes('candidate') ? [{ to: paths.sharing(), name: account.sharing }] : []),
    ...(roles.includes('mentor') ? [{ to: paths.myPeople(), name: account.myPeople }] : []),
    ...(roles.includes('recruiter') ? [{ to: paths.workspaces(), name: account.workspaces }] : []),
    ...(roles.includes('admin') ? [{ to: paths.adminPeople(), name: account.admin }] : []),
    { to: paths.settings(), name: account.settings },
  ];
}

interface AccountPanelProps {
  person: PersonView;
  /** the words of the row that leads to the notifications, with how many are unread */
  notifications: ReactNode;
  onLeave: () => void;
}

/** Who is in, where that person can go, and the way out. */
export function AccountPanel({ person, notifications, onLeave }: AccountPanelProps) {
  const messages = useMessages();
  const { account } = messages;
  const { ask, unsent, signOut, stay, isPending, isError } = useSignOut();
  const pages = [...pagesOf(person, messages), { to: paths.notifications(), name: notifications }];
  return (
    <div className="absolute end-0 top-full z-20 mt-1 w-60 rounded border border-rule-strong bg-paper shadow-lg">
      <div className="border-b border-rule px-4 py-3">
        <p className="font-semibold break-words">{person.settings.name}</p>
        <p className="label">{person.roles.map((role) => account.roles[role]).join(' · ')}</p>
      </div>
      <ul className="py-1">
        {pages.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} onClick={onLeave} className={ROW}>
              {name}
            </Link>
          </li>
        ))}
        <li className="mt-1 border-t border-rule pt-1">
          <button type="button" onClick={ask} disabled={isPending} className={ROW}>
            {account.signOut}
          </button>
        </li>
      </ul>
      <p role="alert" className={isError ? 'px-4 pb-3 text-[0.9375rem] text-error' : ''}>
        {isError && account.signOutFailed}
      </p>
      {unsent > 0 && <UnsentDialog count={unsent} onSignOut={signOut} onClosed={stay} />}
    </div>
  );
}
