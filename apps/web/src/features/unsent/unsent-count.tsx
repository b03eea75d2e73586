import { lazy, Suspense } from 'react';
import { usePerson } from '#src/lib/session.ts';

const Count = lazy(async () => ({ default: (await import('./count.tsx')).Count }));

/** In the header: how much of a candidate's work the server does not have. Fetched for candidates only. */
export function UnsentCount() {
  const isCandidate = usePerson()?.roles.includes('candidate') ?? false;
  if (!isCandidate) return null;
  return (
    <Suspense fallback={null}>
      <Count />
    </Suspense>
  );
}
