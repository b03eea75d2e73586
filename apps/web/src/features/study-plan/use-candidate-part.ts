import { useEffect, useState } from 'react';
import { wantPersonalMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';

/**
 * A part about the reader on a page that anyone may read: fetched, with its texts, once it is known that a candidate reads.
 * @param load imports its module; one function for all renders
 * @returns null for everyone else, and until it has come
 */
export function useCandidatePart<Part extends object>(load: () => Promise<Part>): Part | null {
  const isCandidate = usePerson()?.roles.includes('candidate') === true;
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    if (!isCandidate) return undefined;
    let isWanted = true;
    Promise.all([load(), wantPersonalMessages()]).then(
      ([loaded]) => isWanted && setPart(loaded),
      () => undefined, // offline, and not fetched before: the page is read without it
    );
    return () => {
      isWanted = false;
    };
  }, [isCandidate, load]);
  return isCandidate ? part : null;
}
