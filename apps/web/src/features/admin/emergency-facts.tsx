import type { EmergencyView } from '@whetstone/contracts/admin';
import { useEffect, useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A review that its candidate lets an admin read. */
function OpenedReview({ review: { mentor, sentAt, note, nextStep, comments, levels } }: { review: EmergencyView['reviews'][number] }) {
  const { adminPeople: words, studying, reviewed } = useMessages();
  return (
    <section className="mt-6 space-y-3 border-t border-rule pt-3">
      <h3 className="font-serif text-lg font-bold">{words.emergencyReview(mentor, sentAt)}</h3>
      <p className="label">{words.emergencySaid}</p>
      <p className="break-words whitespace-pre-wrap">{note}</p>
      <p className="label">{words.emergencyNextStep}</p>
      <p className="break-words whitespace-pre-wrap">{nextStep}</p>
      {comments.length > 0 && <p className="label">{words.emergencyComments}</p>}
      {comments.map(({ kind, quote, text }) => (
        <p key={`${kind} ${quote ?? ''} ${text}`} className="border-s-2 border-rule ps-3 break-words whitespace-pre-wrap">
          {quote !== null && <span className="label block">“{quote}”</span>}
          {reviewed.kinds[kind]}: {text}
        </p>
      ))}
      {levels.length > 0 && <p className="label">{words.emergencyLevels}</p>}
      {levels.map(({ dimension, level, evidence }) => (
        <p key={`${dimension} ${evidence}`} className="break-words">
          {dimension}: {level === null ? '' : studying.levels[level]} <span className="label block whitespace-pre-wrap">{evidence}</span>
        </p>
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
        <OpenedReview key={review.sentAt} review={review} />
      ))}
    </>
  );
}
