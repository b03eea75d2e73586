import { useMutation, useQueryClient } from '@tanstack/react-query';
import { makeSuggestion } from '@whetstone/contracts/suggestions';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { SUGGESTIONS } from '../queries.ts';
import { EMPTY_WISH, suggestionOf, type SuggestionWish } from './wish.ts';

/** What the form holds, and sending it. */
export function useSuggesting(personId: string) {
  const queries = useQueryClient();
  const [given, setGiven] = useState(EMPTY_WISH);
  // one for as long as the form holds the same: however often the button is pressed, it is one suggestion
  const [suggestionId, setSuggestionId] = useState(() => crypto.randomUUID());
  const renew = (): void => setSuggestionId(crypto.randomUUID());
  const sending = useMutation({
    mutationFn: (wish: SuggestionWish) =>
      call(makeSuggestion, { params: { id: personId, suggestionId }, body: { of: suggestionOf(wish), reason: wish.reason } }),
    onSuccess: async () => {
      setGiven({ ...EMPTY_WISH, kind: given.kind });
      renew();
      await queries.invalidateQueries({ queryKey: SUGGESTIONS });
    },
  });
  const change = (part: Partial<SuggestionWish>): void => {
    setGiven({ ...given, ...part });
    if (sending.isIdle) return;
    renew();
    sending.reset();
  };
  return { given, change, sending };
}
