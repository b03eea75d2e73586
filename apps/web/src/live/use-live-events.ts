import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePerson } from '#src/lib/session.ts';
import { followEvents } from './follow-events.ts';

/** Keeps what is shown to who is signed in as it is, while it changes elsewhere. */
export function useLiveEvents(): void {
  const queries = useQueryClient();
  const person = usePerson();
  const id = person && !person.needsSecondFactor ? person.id : null;
  useEffect(() => (id === null ? undefined : followEvents(queries)), [id, queries]);
}
