import { createContext, type MouseEvent, use } from 'react';
import { Link, type LinkProps } from 'react-router';
import { paths, type QuestionFilters } from '#src/paths.ts';
import type { BankAddress } from './use-bank-address.ts';
import { keepFocus } from './use-kept-focus.ts';

/** The address of the bank that stands around; null where its list could not be shown. */
export const BankAddressContext = createContext<BankAddress | null>(null);

interface FilterLinkProps extends Omit<LinkProps, 'to' | 'onClick' | 'state'> {
  filters: QuestionFilters;
  /** what the link makes of the filters */
  change: (filters: QuestionFilters) => QuestionFilters;
  /** its place among the filters in use, whose next one takes the focus when this one is gone */
  at?: number;
}

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean => button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** A link to other filters. Followed in place, it takes along what was asked for after it was drawn. */
export function FilterLink({ filters, change, at = 0, children, ...rest }: FilterLinkProps) {
  const address = use(BankAddressContext);
  const state = keepFocus(at);
  const follow = (event: MouseEvent): void => {
    if (address === null || !isPlain(event)) return;
    event.preventDefault();
    address.go(change(address.now()), { state });
  };
  return (
    <Link {...rest} to={paths.questions(change(filters))} state={state} preventScrollReset onClick={follow}>
      {children}
    </Link>
  );
}
