import { useMessages } from '#src/lib/messages.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { fieldId } from './field-id.ts';
import { MISSING, useFindingsAt } from './findings.tsx';
import { sentence } from './sentence.ts';

export const notesId = (path: string): string => `${fieldId(path)}-findings`;

const SEVERITIES = { error: 'text-error', warning: 'text-spark' } as const;

/** What the linter found at one field, and what to do about it. The linter speaks English. */
export function FindingNotes({ path }: { path: string }) {
  const { authoring: words } = useMessages();
  const findings = useFindingsAt(path);
  if (findings.length === 0) return null;
  return (
    <ul id={notesId(path)} className="mt-1 space-y-1">
      {findings.map(({ severity, rule, text, fix, isForReady }) => (
        <li key={`${rule} ${text}`} className={`flex gap-2 text-[0.9375rem] ${isForReady ? 'text-ink-soft' : SEVERITIES[severity]}`}>
          <Icon name={isForReady ? 'info' : severity} className="mt-1" />
          <span>
            {rule === MISSING ? (
              words.forReady
            ) : (
              <>
                <span className="sr-only">{isForReady ? words.forReady : words.severities[severity]}: </span>
                <span lang="en">
                  {sentence(text)} {fix}
                </span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
