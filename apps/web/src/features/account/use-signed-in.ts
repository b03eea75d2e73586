import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { showAsSet } from '#src/lib/change-settings.ts';
import { useInterface } from '#src/lib/messages.tsx';
import { ownPath } from '#src/lib/own-path.ts';
import { sessionQuery } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';

const SESSION = sessionQuery().queryKey[0];

/**
 * What follows on signing in: what was read as somebody else, or as nobody, is forgotten; language and appearance of the
 * account hold; and one goes back to where one came from, staff without a second factor to where they set one up.
 */
export function useSignedIn(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { chooseLanguage } = useInterface();
  return async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION });
    const { person } = await queries.fetchQuery({ ...sessionQuery(), staleTime: 0 });
    if (person) await showAsSet(person.settings, chooseLanguage);
    const wanted = ownPath(search.get('next')) ?? paths.me();
    await navigate(person?.needsSecondFactor ? paths.secondFactor() : wanted, { replace: true });
  };
}
