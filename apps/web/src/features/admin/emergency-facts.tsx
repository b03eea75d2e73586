import type { EmergencyView } from '@whetstone/contracts/admin';
import { useEffect, useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

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
    </>
  );
}
