import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Icon } from '#src/ui/icon.tsx';
import type { DraftPart } from './draft.ts';
import { MISSING, type PlacedFinding } from './findings.tsx';

type Words = ReturnType<typeof useMessages>['authoring'];

/** What a field is called: its part, and which of several. */
function nameOf({ field, index }: PlacedFinding, words: Words): string {
  const numbered: Partial<Record<DraftPart, (number: number) => string>> = {
    choices: words.choice,
    hints: words.hint,
    rubric: words.dimensionNumber,
    probes: words.probe,
  };
  const ofItem = index === null ? undefined : numbered[field];
  return ofItem === undefined || index === null ? words.parts[field] : ofItem(index + 1);
}

interface FindingListProps {
  title: string;
  findings: readonly PlacedFinding[];
  onGo: (path: string) => void;
}

function FindingList({ title, findings, onGo }: FindingListProps) {
  const { authoring: words } = useMessages();
  if (findings.length === 0) return null;
  return (
    <div className="mt-2">
      <h3 className="label font-semibold">{title}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.path} ${finding.rule} ${finding.text}`} className="flex gap-2 py-0.5">
            <Icon
              name={finding.isForReady ? 'info' : finding.severity}
              className={`mt-1 ${finding.isForReady ? 'text-ink-soft' : finding.severity === 'error' ? 'text-error' : 'text-spark'}`}
            />
            <button type="button" className="link min-h-6 text-start text-[0.9375rem]" onClick={() => onGo(finding.path)}>
              {nameOf(finding, words)}
              {finding.rule !== MISSING && (
                <>
                  : <span lang="en">{finding.text}</span>
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FindingSummaryProps {
  findings: readonly PlacedFinding[];
  /** it has not been looked at since the last change */
  isOld: boolean;
  error: unknown;
  onGo: (path: string) => void;
}

/** All that the linter found; each leads to the field where it is mended. */
export function FindingSummary({ findings, isOld, error, onGo }: FindingSummaryProps) {
  const { authoring: words } = useMessages();
  const { text } = useRefusal(error);
  const [now, later] = [findings.filter(({ isForReady }) => !isForReady), findings.filter(({ isForReady }) => isForReady)];
  return (
    <section aria-labelledby="findings-title" className="border-t-2 border-ink pt-2">
      <h2 id="findings-title" className="font-serif text-lg font-bold">
        {words.findingsTitle}
      </h2>
      {text === null ? (
        findings.length === 0 && !isOld && <p className="mt-1">{words.noFindings}</p>
      ) : (
        <p className="mt-1">
          {words.noPreview} {text}
        </p>
      )}
      <FindingList title={words.foundNow} findings={now} onGo={onGo} />
      <FindingList title={words.foundForReady} findings={later} onGo={onGo} />
    </section>
  );
}
