import { useEffect, useRef } from 'react';
import type { Answering } from './use-answering.ts';

/** What came of the last answer. Its buttons are gone by then, so the words get the focus. */
export function AnswerState({ answering: { said, refused } }: { answering: Answering }) {
  const status = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (said !== '') status.current?.focus();
  }, [said]);
  return (
    <>
      <output ref={status} tabIndex={-1} className="mb-2 block outline-none empty:hidden">
        {said}
      </output>
      <p role="alert" className="text-error empty:hidden">
        {refused}
      </p>
    </>
  );
}
