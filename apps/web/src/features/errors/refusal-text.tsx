import type { CallError } from '@whetstone/contracts/call';
import { ContentText } from '#src/ui/content-text.tsx';

/** What the API found wrong with a request, field by field, in its own (English) words. */
export function RefusalText({ error }: { error: CallError }) {
  if (error.fields.length === 0) {
    return (
      <p>
        <ContentText>{error.message}</ContentText>
      </p>
    );
  }
  return (
    <ul>
      {error.fields.map(({ field, message }) => (
        <li key={field}>
          <ContentText>
            <code className="font-mono text-[0.9em]">{field}</code> {message}
          </ContentText>
        </li>
      ))}
    </ul>
  );
}
