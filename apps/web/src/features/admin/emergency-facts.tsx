import type { EmergencyView } from '@whetstone/contracts/admin';
import { useEffect, useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

type Review = EmergencyView['reviews'][number];

/** Where a comment stands; the words that it is on are not shown. */
function Place({ part, isOnWords, time }: Pick<Review['comments'][number], 'part' | 'isOnWords' | 'time'>) {
  const { adminPeople: words, enclosed } = useMessages();
  const stretch = time === null ? null : enclosed.stretch(time.startMs, time.endMs);
  return (
    <span className="label block">
      {words.emergencyPart(part)} · {stretch ?? (isOnWords ? words.emergencyOnWords : words.emergencyOnWhole)}
    </span>
  );
}

function Level({ part, dimension, level, evidence }: Review['levels'][number]) {
  const { adminPeople: words, studying, questions } = useMessages();
  const names: Readonly<Record<string, string>> = questions.dimensions;
  return (
    <div className="break-words">
      <span className="label block">{words.emergencyPart(part)}</span>
      {names[dimension] ?? dimension}: {level === null ? '' : studying.levels[level]}
      <span className="label block whitespace-pre-wrap">{evidence ?? words.emergencyEvidence}</span>
    </div>
  );
}

/** A review that its candidate lets an admin read. */
function OpenedReview({ review: { mentor, sentAt, note, nextStep, comments, levels } }: { review: Review }) {
  const { adminPeople: words, reviewed } = useMessages();
  return (
    <section className="mt-6 space-y-3 border-t border-rule pt-3">
      <h3 className="font-serif text-lg font-bold">{words.emergencyReview(mentor, sentAt)}</h3>
      <p className="label">{words.emergencySaid}</p>
      <p className="break-words whitespace-pre-wrap">{note}</p>
      <p className="label">{words.emergencyNextStep}</p>
      <p className="break-words whitespace-pre-wrap">{nextStep}</p>
      {comments.length > 0 && <p className="label">{words.emergencyComments}</p>}
      {comments.map(({ id, kind, text, ...place }, at) => (
        <div key={id} className="border-s-2 border-rule ps-3 break-words whitespace-pre-wrap">
          <Place {...place} />
          {at + 1}. {reviewed.kinds[kind]}: {text}
        </div>
      ))}
      {levels.length > 0 && <p className="label">{words.emergencyLevels}</p>}
      {levels.map((level) => (
        <Level key={`${level.part} ${level.dimension}`} {...level} />
      ))}
    </section>
  );
}

/** What an emergency access has opened. */
export function EmergencyFacts({ view }: { view: EmergencyView }) {
  const { admin, adminPeople: words, account, settings: settingWords } = useMessages();
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => status.current?.focus(), []);
  const { profile, settings } = view;
  const names = words.emergencyFields;
  const facts: [string, string][] = [
    [names.signInName, profile.signInName],
    [names.name, profile.name],
    [names.roles, profile.roles.map((role) => account.roles[role]).join(', ')],
    [names.since, admin.at(profile.createdAt)],
    [names.timeZone, settings.timeZone],
    [names.dayEnds, clock(settings.dayEndsAtMinutes)],
    [names.language, settings.language === null ? words.fromBrowser : settingWords.languages[settings.language]],
    [names.appearance, words.appearances[settings.appearance]],
    [names.singleKeys, settings.singleKeys ? words.on : words.off],
    [names.extraTime, settingWords.extraTimes[settings.extraTime]],
  ];
  return (
    <>
      <p ref={status} tabIndex={-1} className="mt-3 font-semibold text-spark">
        {words.emergencyUntil(view.expiresAt)}
      </p>
      <dl className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="label sm:pt-0.5">{name}</dt>
            <dd className="mb-1 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {view.reviews.map((review) => (
        <OpenedReview key={review.id} review={review} />
      ))}
    </>
  );
}
