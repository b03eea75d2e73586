import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type LoaderFunctionArgs, useNavigate, useSearchParams } from 'react-router';
import { NotSignedIn } from '#src/features/errors/not-signed-in.tsx';
import { guideBySlug, guideList } from '#src/lib/guide-queries.ts';
import { myStudy } from '#src/features/study-plan/queries.ts';
import { CalendarPart } from '#src/features/study-plan/target/calendar-part.tsx';
import { EndedNotice } from '#src/features/study-plan/target/ended-notice.tsx';
import { EndTarget } from '#src/features/study-plan/target/end-target.tsx';
import { type FormTarget, newTarget } from '#src/features/study-plan/target/form-target.ts';
import { GuideChoice } from '#src/features/study-plan/target/guide-choice.tsx';
import { TargetForm } from '#src/features/study-plan/target/target-form.tsx';
import { TargetHead } from '#src/features/study-plan/target/target-head.tsx';
import { TargetList } from '#src/features/study-plan/target/target-list.tsx';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const queries = queriesOf(args);
  const guide = new URL(args.request.url).searchParams.get('guide');
  await Promise.all([
    queries.ensureQueryData(myStudy()),
    queries.ensureQueryData(guideList()),
    guide === null ? null : queries.ensureQueryData(guideBySlug(guide)),
  ]);
  return null;
}

/** The target that the address names: a saved one, a new one for a guide, or none yet. */
function useNamedTarget(): { target: FormTarget | null; isNew: boolean } {
  const [search] = useSearchParams();
  const { targets } = useSuspenseQuery(myStudy()).data;
  const [idOfNew] = useState(() => crypto.randomUUID());
  const slug = search.get('guide');
  const guide = useQuery({ ...guideBySlug(slug ?? ''), enabled: slug !== null }).data;
  const id = search.get('id');
  if (slug !== null) {
    const saved = targets.find((target) => target.guide.slug === slug);
    if (saved) return { target: saved, isNew: false };
    return { target: guide === undefined ? null : newTarget(guide, idOfNew), isNew: true };
  }
  if (search.has('add')) return { target: null, isNew: true };
  return { target: targets.find((target) => target.id === id) ?? targets[0] ?? null, isNew: false };
}

function Screen() {
  const { target: words } = useMessages();
  const navigate = useNavigate();
  const study = useSuspenseQuery(myStudy()).data;
  const guides = useSuspenseQuery(guideList()).data.items;
  const { target, isNew } = useNamedTarget();
  const [ended, setEnded] = useState<FormTarget | null>(null);
  return (
    <>
      {ended !== null && <EndedNotice target={ended} onBack={() => setEnded(null)} />}
      {study.targets.length > (isNew ? 0 : 1) && <TargetList targets={study.targets} shown={target?.id ?? ''} />}
      {target === null ? (
        <Section id="guide" title={words.chooseGuide}>
          <GuideChoice guides={guides} />
        </Section>
      ) : (
        <>
          <TargetHead target={target} isNew={isNew} />
          <TargetForm
            key={target.id}
            study={study}
            target={target}
            isNew={isNew}
            onSaved={() => void navigate(paths.target({ id: target.id }), { replace: true, preventScrollReset: true })}
          />
          {!isNew && (
            <>
              <CalendarPart since={study.calendarSince} />
              <EndTarget
                id={target.id}
                onEnded={() => {
                  setEnded(target);
                  void navigate(paths.target(), { replace: true });
                }}
              />
            </>
          )}
        </>
      )}
    </>
  );
}

/** What one prepares for, by when, and with how much time. */
export function Component() {
  const { target } = useMessages();
  if (!usePerson()) return <NotSignedIn />;
  return (
    <div className="page pb-16">
      <PageHead title={target.title}>
        <Lead>{target.lead}</Lead>
      </PageHead>
      <Screen />
    </div>
  );
}
