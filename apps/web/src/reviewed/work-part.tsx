import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { TestRun } from './test-run.tsx';
import { WorkText, type WorkTextProps } from './work-text.tsx';

interface WorkPartProps extends Omit<WorkTextProps, 'text'> {
  part: SubmittedPart;
  /** whether it is one of several, which are then numbered */
  isOneOfMany: boolean;
  /** how its recording is listened to; null without one */
  recording?: ReactNode;
  /** what stands between the title and the answer, as the words of the question */
  children?: ReactNode;
}

function SubTitle({ children }: { children: string }) {
  return <h3 className="label mb-2 border-b border-rule pb-1 font-semibold">{children}</h3>;
}

function Probes({ probes }: Pick<SubmittedPart, 'probes'>) {
  const { reviewed } = useMessages();
  const words: Record<string, string> = reviewed.outcomes;
  return (
    <div className="mt-6">
      <SubTitle>{reviewed.probes}</SubTitle>
      <ol className="space-y-3 text-[0.9375rem]">
        {probes.map(({ prompt, outcome, note }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- what was handed in never changes
          <li key={at} className="max-w-measure border-s-2 border-rule ps-3">
            <ContentText>{prompt}</ContentText> <span className="label">{words[outcome] ?? outcome}</span>
            {note !== '' && <p className="font-serif whitespace-pre-wrap">{note}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What of it is said in one line under the title. */
function useFacts({ round, area, version, timeMs, plannedMinutes }: SubmittedPart): ReactNode {
  const { reviewed, rounds, debriefing } = useMessages();
  return (
    <>
      {round !== null && (
        <>
          <ContentText>{round}</ContentText> ·{' '}
        </>
      )}
      <ContentText>{area}</ContentText> · {rounds.version(version)} ·{' '}
      {timeMs === null ? reviewed.planned(plannedMinutes) : debriefing.time(debriefing.duration(timeMs), plannedMinutes)}
    </>
  );
}

/** One answer of what was handed in, exactly as a reviewer sees it: its question by name, what was written, the follow-ups, and what came too late. */
export function WorkPart({ part, isOneOfMany, recording = null, children, ...text }: WorkPartProps) {
  const { reviewed, enclosed } = useMessages();
  const facts = useFacts(part);
  return (
    <Section title={<ContentText>{isOneOfMany ? `${part.position}. ${part.title}` : part.title}</ContentText>} note={facts}>
      {children}
      <div data-work={part.position}>
        <SubTitle>{reviewed.answer}</SubTitle>
        {part.text.trim() === '' ? <p className="text-ink-soft">{reviewed.nothingWritten}</p> : <WorkText text={part.text} {...text} />}
      </div>
      {part.testRun !== undefined && (
        <div className="mt-6">
          <SubTitle>{enclosed.tests}</SubTitle>
          <TestRun run={part.testRun} />
        </div>
      )}
      {recording !== null && (
        <div className="mt-6">
          <SubTitle>{enclosed.recording}</SubTitle>
          {recording}
        </div>
      )}
      {part.probes.length > 0 && <Probes probes={part.probes} />}
      {part.lateText !== null && (
        <div className="mt-6 text-ink-soft">
          <SubTitle>{reviewed.late}</SubTitle>
          <WorkText text={part.lateText} />
        </div>
      )}
    </Section>
  );
}
