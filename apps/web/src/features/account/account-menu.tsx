import type { PersonView } from '@whetstone/contracts/people';
import { type ComponentType, type KeyboardEvent, Suspense, useEffect, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { QuietBoundary } from '#src/ui/quiet-boundary.tsx';

/** What opens under the menu. Only who is signed in has one, and a reader's page does not carry it. */
export interface LazyPanel {
  Panel: ComponentType<{ person: PersonView; onLeave: () => void }>;
  load: () => Promise<unknown>;
}

/** As wide whatever it holds, so that nothing moves when it becomes known who is signed in. */
const SLOT = 'flex h-8 w-8 items-center justify-center gap-2 rounded border border-rule-strong text-sm xl:w-32 xl:px-2';

/** Where the panel cannot be fetched: the ways on from which all else is reached. */
function Fallback() {
  const { account } = useMessages();
  return (
    <p className="absolute end-0 top-full z-20 mt-1 flex gap-4 rounded border border-rule-strong bg-paper px-4 py-3 whitespace-nowrap shadow-lg">
      <Link to={paths.me()} className="link py-1">
        {account.mine}
      </Link>
      <Link to={paths.settings()} className="link py-1">
        {account.settings}
      </Link>
    </p>
  );
}

function Menu({ person, panel: { Panel, load } }: { person: PersonView; panel: LazyPanel }) {
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
  // here before it is asked for, and for a time without a network
  useEffect(() => void load().catch(() => undefined), [load]);
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
      <div id={panelId}>
        {isOpen && (
          <QuietBoundary fallback={<Fallback />}>
            <Suspense>
              <Panel person={person} onLeave={() => setOpen(false)} />
            </Suspense>
          </QuietBoundary>
        )}
      </div>
    </div>
  );
}

/** The end of the header: the way in, or the account of who is in. Empty, but as wide, until that is known. */
export function AccountMenu({ panel }: { panel: LazyPanel }) {
  const { account } = useMessages();
  const { pathname, search } = useLocation();
  const person = usePerson();
  if (person) return <Menu person={person} panel={panel} />;
  if (person === undefined) return <div className={`${SLOT} border-transparent`} />;
  const isThere = pathname === paths.signIn();
  return (
    <Link to={isThere ? paths.signIn() : paths.signIn(pathname + search)} aria-label={account.signIn} className={`${SLOT} text-stone hover:border-stone`}>
      <Icon name="person" />
      <span className="max-xl:hidden">{account.signIn}</span>
    </Link>
  );
}
