import type { CallError } from '@whetstone/contracts/call';
import { useMessages } from '#src/lib/messages.tsx';

/** Which parts of the address the API does not take. Its own sentences are English, so only the names are taken from them. */
export function RefusalText({ error }: { error: CallError }) {
  const { errors } = useMessages();
  if (error.fields.length === 0) return null;
  return (
    <p>
      {errors.refusedParts}{' '}
      {error.fields.map(({ field }) => (
        <code key={field} className="me-2 font-mono text-[0.9em]">
          {field}
        </code>
      ))}
    </p>
  );
}
