import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { refreshFactors } from './queries.ts';

const isProofWanted = (error: unknown): boolean => error instanceof CallError && error.code === 'stronger_sign_in_needed';

/**
 * Changes a second factor, then reads anew how things stand. Where the one that exists has to be shown first, `askProof` is called.
 * @param onDone called before things are read anew, since what asked may be gone afterwards
 */
export function useChange<Input, Output>(change: (input: Input) => Promise<Output>, askProof: () => void, onDone?: () => void) {
  const queries = useQueryClient();
  const { error, ...mutation } = useMutation({
    mutationFn: change,
    onSuccess: async () => {
      onDone?.();
      await refreshFactors(queries);
    },
    onError: (reason) => isProofWanted(reason) && askProof(),
  });
  return { ...mutation, error: isProofWanted(error) ? null : error };
}
