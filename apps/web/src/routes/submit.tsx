import { useSuspenseQuery } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { SUBMISSION_KINDS, type SubmissionKind } from '@whetstone/contracts/submitted-work';
import { type ReactNode, useState } from 'react';
import { data, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { Player } from '#src/features/recordings/player.tsx';
import { nameWork } from '#src/reviewed/name-work.ts';
import { WorkPart } from '#src/reviewed/work-part.tsx';
import { RecordingChoice } from '#src/features/submissions/recording-choice.tsx';
import { mentorChoice, submissionPreview } from '#src/features/submissions/queries.ts';
import { HiddenList, SubmitFacts } from '#src/features/submissions/submit-facts.tsx';
import { NO_WISH, SubmitForm } from '#src/features/submissions/submit-form.tsx';
import { useHandingIn } from '#src/features/submissions/use-handing-in.ts';
import { useEnclosures } from '#src/features/submissions/use-enclosures.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { HashLink } from '#src/ui/hash-link.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Lead, PageHead, WithMargin } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';

const PREVIEW = 'preview';
const FORM = 'hand-in';

interface Loaded {
  kind: SubmissionKind;
  id: string;
  /** whether there is anything to hand in */
  isReady: boolean;
}

const isConflict = (error: unknown): boolean => error instanceof CallError && error.code === 'conflict';

export async function loader(args: LoaderFunctionArgs): Promise<Loaded> {
  await loadPerson(args);
  const kind = SUBMISSION_KINDS.find((one) => one === args.params['kind']);
  const id = args.params['id'] ?? '';
  if (kind === undefined) throw data(null, { status: 404 });
  const queries = queriesOf(args);
  try {
    await Promise.all([queries.fetchQuery(submissionPreview(kind, id)), queries.fetchQuery(mentorChoice())]);
    return { kind, id, isReady: true };
  } catch (error) {
    if (isConflict(error)) return { kind, id, isReady: false };
    throw error;
  }
}

function useWish({ kind, id }: Loaded, owner: string) {
  const { data: preview } = useSuspenseQuery(submissionPreview(kind, id));
  const [wish, setWish] = useState(NO_WISH);
  const enclosures = useEnclosures(owner, preview);
  const navigate = useNavigate();
  // In place of this page: going back leads to the work, and not to a form that would hand it in once more.
  const { send, replace, ...state } = useHandingIn((made) => void navigate(paths.submission(made), { replace: true }));
  const handed = { body: { kind, sourceId: id, digest: preview.digest, ...wish }, chosen: enclosures.chosen };
  return { preview, enclosures, wish, setWish, state, send: () => send(handed), replace: () => replace(handed) };
}

/** Exactly what a mentor would see, and the short form that hands it in. */
function Preview({ owner, ...loaded }: Loaded & { owner: string }) {
  const { submitting, ...messages } = useMessages();
  const { preview, enclosures, wish, setWish, state, send, replace } = useWish(loaded, owner);
  const { enclosed } = messages;
  const { work, recordings, ticked, tick } = enclosures;
  const choiceFor = (part: number): ReactNode => {
    const recording = recordings.get(part);
    if (recording === undefined) return null;
    return (
      <RecordingChoice recording={recording} isTicked={ticked.has(part)} isAnonymous={wish.isAnonymous} onTick={(isTicked) => tick(part, isTicked)}>
        <Player recording={recording} label={enclosed.mine(part)} />
      </RecordingChoice>
    );
  };
  return (
    <>
      <PageHead title={submitting.title}>
        <p className="mt-2 font-serif text-xl">
          <ContentText>{nameWork(work, messages)}</ContentText>
        </p>
        <Lead>{submitting.lead}</Lead>
        <p className="mt-3">
          <HashLink hash={FORM} className="link inline-block py-1 font-semibold">
            {submitting.toForm}
          </HashLink>
        </p>
      </PageHead>
      <WithMargin margin={<SubmitFacts preview={{ ...preview, minutes: preview.minutes + enclosures.minutes }} />}>
        <Section id={PREVIEW} title={submitting.visible} note={submitting.visibleNote(work.parts.length)}>
          <p className="max-w-measure">{submitting.visibleParts}</p>
        </Section>
        {work.parts.map((part) => (
          <WorkPart key={part.position} part={part} isOneOfMany={work.parts.length > 1} recording={choiceFor(part.position)} />
        ))}
        <Section title={submitting.hidden}>
          <HiddenList isAnonymous={wish.isAnonymous} />
        </Section>
        <Section id={FORM} title={submitting.form}>
          <SubmitForm
            wish={wish}
            onWish={setWish}
            onSend={send}
            onReplace={replace}
            previewId={PREVIEW}
            {...state}
            ticked={enclosures.chosen.recordings.length}
            isPending={state.isPending || enclosures.isLooking}
          />
        </Section>
      </WithMargin>
    </>
  );
}

export function Component() {
  const { submitting } = useMessages();
  const person = usePerson();
  const loaded = useLoaderData<Loaded>();
  return (
    <div className="page pb-16">
      {loaded.isReady ? (
        person && <Preview owner={person.id} key={`${loaded.kind} ${loaded.id}`} {...loaded} />
      ) : (
        <>
          <PageHead title={submitting.title} />
          <Notice tone="info" title={submitting.nothingTitle}>
            <p>{submitting.nothing}</p>
          </Notice>
        </>
      )}
    </div>
  );
}
