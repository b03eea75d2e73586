import type { PersonView } from '@whetstone/contracts/people';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { UnsentDialog } from './unsent-dialog.tsx';
import { useSignOut } from './use-sign-out.ts';

const ROW = 'block w-full px-4 py-2 text-start hover:bg-sheet hover:text-stone';
/** As wide whatever it holds, so that nothing moves when it becomes known who is signed in. */
const SLOT = 'flex h-8 w-8 items-center justify-center gap-2 rounded border border-rule-strong text-sm xl:w-32 xl:px-2';

function Panel({ person, onLeave }: { person: PersonView; onLeave: () => void }) {
  const { account } = useMessages();
  const { ask, unsent, signOut, stay, isPending, isError } = useSignOut();
  return (
    <div className="absolute end-0 top-full z-20 mt-1 w-60 rounded border border-rule-strong bg-paper shadow-lg">
      <div className="border-b border-rule px-4 py-3">
        <p className="font-semibold break-words">{person.settings.name}</p>
        <p className="label">{person.roles.map((role) => account.roles[role]).join(' · ')}</p>
      </div>
      <ul className="py-1">
        <li>
          <Link to={paths.me()} onClick={onLeave} className={ROW}>
            {account.mine}
          </Link>
        </li>
        <li>
          <Link to={paths.settings()} onClick={onLeave} className={ROW}>
            {account.settings}
          </Link>
        </li>
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

function Menu({ person }: { person: PersonView }) {
  const { account } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc closes the panel from wherever the focus is in it
    <div ref={box} className="relative" onKeyDown={closeByKey}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={account.menuOf(person.settings.name)}
        title={person.settings.name}
        onClick={() => setOpen(!isOpen)}
        className={`${SLOT} text-ink hover:border-stone hover:text-stone`}
      >
        <Icon name="person" />
        <span className="truncate max-xl:hidden">{person.settings.name}</span>
      </button>
      <div id={panelId}>{isOpen && <Panel person={person} onLeave={() => setOpen(false)} />}</div>
    </div>
  );
}

/** The end of the header: the way in, or the account of who is in. Empty, but as wide, until that is known. */
export function AccountMenu() {
  const { account } = useMessages();
  const { pathname, search } = useLocation();
  const person = usePerson();
  if (person) return <Menu person={person} />;
  if (person === undefined) return <div className={`${SLOT} border-transparent`} />;
  const isThere = pathname === paths.signIn();
  return (
    <Link to={isThere ? paths.signIn() : paths.signIn(pathname + search)} aria-label={account.signIn} className={`${SLOT} text-stone hover:border-stone`}>
      <Icon name="person" />
      <span className="max-xl:hidden">{account.signIn}</span>
    </Link>
  );
}
