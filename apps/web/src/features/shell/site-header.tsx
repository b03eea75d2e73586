import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { AppearanceSwitch } from './appearance-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';

interface SiteHeaderProps {
  onSearch: () => void;
  /** the way in, or the account of who is in */
  account: ReactNode;
  /** how much work is in this browser only, where there is some */
  unsent: ReactNode;
}

export function SiteHeader({ onSearch, account, unsent }: SiteHeaderProps) {
  const { shell } = useMessages();
  const screens = [
    { to: paths.guides(), name: shell.guides },
    { to: paths.questions(), name: shell.questions },
    { to: paths.salaries(), name: shell.pay },
    { to: paths.tracks(), name: shell.tracks },
    { to: paths.articles(), name: shell.readings },
  ];
  return (
    <header className="border-b border-rule print:hidden">
      <div className="page flex flex-wrap items-center gap-x-3 pt-3 md:gap-x-8 md:py-3">
        <Link to={paths.home()} className="me-auto flex items-center gap-2 py-1 font-serif text-xl font-bold hover:text-stone md:me-0">
          <Mark />
          {shell.name}
        </Link>
        <nav aria-label={shell.mainNavigation} className="order-last -mx-1.5 w-[calc(100%+0.75rem)] md:order-none md:mx-0 md:me-auto md:w-auto">
          <ul className="flex flex-wrap">
            {screens.map(({ to, name }) => (
              <li key={to}>
                <NavLink
                  to={to}
                  className="block border-b-2 border-transparent px-1.5 py-2 text-sm max-[22rem]:text-[0.8125rem] sm:px-2 sm:text-[0.9375rem] text-ink-soft hover:text-stone aria-[current=page]:border-stone aria-[current=page]:text-ink"
                >
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        {/* as wide as search and account on a phone, also where the first paint comes before the end of this line */}
        <div className="flex min-w-[4.625rem] items-center gap-2">
          {unsent}
          <button
            type="button"
            onClick={onSearch}
            aria-keyshortcuts="Control+K Meta+K"
            className="flex min-h-8 min-w-8 items-center justify-center gap-2 rounded border border-rule-strong px-2 text-sm text-ink-soft hover:border-stone hover:text-stone"
          >
            <Icon name="search" />
            <span className="max-xl:sr-only">{shell.search}</span>
            <kbd aria-hidden="true" className="font-mono text-xs max-xl:hidden">
              Ctrl/⌘ K
            </kbd>
          </button>
          <div className="flex items-center gap-2 max-lg:hidden">
            <LanguageSwitch />
            <AppearanceSwitch />
          </div>
          {account}
        </div>
      </div>
    </header>
  );
}
