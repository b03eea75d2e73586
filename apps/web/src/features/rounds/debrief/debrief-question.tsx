import type { PacketQuestion } from '@whetstone/contracts/round-packet';
import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { usePlainAnswer } from '#src/lib/use-plain-answer.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { dimensionName, levelName, outcomeName } from './write-debrief.ts';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-5">
      <h3 className="label mb-1 border-b border-rule pb-1 font-semibold">{title}</h3>
      {children}
    </div>
  );
}

function Levels({ levels }: Pick<PacketQuestion, 'levels'>) {
  const messages = useMessages();
  const { debriefing } = messages;
  if (levels.length === 0) return <p className="text-ink-soft">{debriefing.noLevels}</p>;
  return (
    <dl className="space-y-2">
      {levels.map(({ dimension, level, evidence, isQuote }) => (
        <div key={dimension}>
          <dt className="font-semibold">
            {dimensionName(dimension, messages)}: {levelName(level, messages)}
          </dt>
          {evidence !== '' && (
            <dd className="font-serif whitespace-pre-wrap">
              {isQuote ? `“${evidence}”` : evidence} <span className="label font-sans">{isQuote ? debriefing.quote : debriefing.note}</span>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Depth({ question: { probes, deepestProbe, probeCount } }: { question: PacketQuestion }) {
  const messages = useMessages();
  return (
    <>
      <p>{messages.debriefing.deepest(deepestProbe, probeCount)}</p>
      <ol className="mt-1 space-y-1.5 text-[0.9375rem]">
        {probes.map(({ prompt, outcome, note }) => (
          <li key={prompt}>
            <ContentText>{prompt}</ContentText> <span className="label">{outcomeName(outcome, messages)}</span>
            {note !== '' && <p className="font-serif whitespace-pre-wrap">{note}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

function Missing({ missing }: Pick<PacketQuestion, 'missing'>) {
  const messages = useMessages();
  if (missing.length === 0) return <p className="text-ink-soft">{messages.debriefing.nothingMissing}</p>;
  return (
    <ul className="list-disc space-y-1 ps-5">
      {missing.map(({ dimension, level, text }) => (
        <li key={`${dimension} ${level} ${text}`}>
          <ContentText>{text}</ContentText>{' '}
          <span className="label">
            {dimensionName(dimension, messages)}, <ContentText>{level}</ContentText>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Before({ before }: Pick<PacketQuestion, 'before'>) {
  const messages = useMessages();
  const { debriefing, rounds } = messages;
  if (before === null) return <p className="mt-5 label">{debriefing.noBefore}</p>;
  return (
    <Part title={debriefing.before[before.of]}>
      <p>
        {before.of === 'area' && (
          <>
            <ContentText>{before.title}</ContentText>,{' '}
          </>
        )}
        {rounds.moment(before.startedAt)}
      </p>
      <p className="text-[0.9375rem]">
        {before.levels.map(({ dimension, level }) => `${dimensionName(dimension, messages)}: ${levelName(level, messages)}`).join(' · ')}
      </p>
    </Part>
  );
}

/** One question of a debrief: what was said, what it was worth by which words, and what was missing. */
export function DebriefQuestion({ question, children }: { question: PacketQuestion; children: ReactNode }) {
  const { debriefing, rounds } = useMessages();
  const plain = usePlainAnswer();
  const { position, title, area, version, timeMs, plannedMinutes, answer, lateAnswer } = question;
  return (
    <Section title={<ContentText>{`${position}. ${title}`}</ContentText>}>
      <p className="label">
        <ContentText>{area}</ContentText> · {rounds.version(version)} · {debriefing.time(debriefing.duration(timeMs), plannedMinutes)}
      </p>
      {children}
      <Part title={debriefing.answer}>
        {answer === null ? (
          <p className="text-ink-soft">{debriefing.noAnswer}</p>
        ) : (
          <div className="font-serif leading-relaxed whitespace-pre-wrap">{plain(answer.text)}</div>
        )}
      </Part>
      {lateAnswer !== null && (
        <Part title={debriefing.lateAnswer}>
          <div className="font-serif whitespace-pre-wrap text-ink-soft">{plain(lateAnswer.text)}</div>
        </Part>
      )}
      <Part title={debriefing.levels}>
        <Levels levels={question.levels} />
      </Part>
      <Part title={debriefing.depth}>
        <Depth question={question} />
      </Part>
      <Part title={debriefing.missing}>
        <Missing missing={question.missing} />
      </Part>
      <Before before={question.before} />
    </Section>
  );
}
