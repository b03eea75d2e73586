import type { DeskReview } from '@whetstone/contracts/desk';
import type { SubmittedPart } from '@whetstone/contracts/submitted-work';
import { marksOf } from '#src/reviewed/number-comments.ts';
import { WorkPart } from '#src/reviewed/work-part.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { Details } from '#src/ui/details.tsx';
import { Html } from '#src/ui/html.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { BegunQuote } from './begun-quote.tsx';
import { CommentList, commentFieldId, commentOnWholeId } from './comment-list.tsx';
import { DeskRecording } from './desk-recording.tsx';
import { numberByPlace } from './draft.ts';
import { KindChooser } from './kind-chooser.tsx';
import { RubricForm } from '#src/reviewed/rubric-form.tsx';
import type { Reviewing } from './use-review.ts';

type Question = DeskReview['questions'][number];

interface ReviewPartProps {
  owner: string;
  ticket: string;
  part: SubmittedPart;
  /** undefined for one that is gone */
  question: Question | undefined;
  isOneOfMany: boolean;
  reviewing: Reviewing;
}

function AsideTitle({ children }: { children: string }) {
  return <h3 className="mb-3 border-t-2 border-ink pt-2 font-serif text-xl font-bold">{children}</h3>;
}

function Comments({ owner, part, reviewing }: Pick<ReviewPartProps, 'owner' | 'part' | 'reviewing'>) {
  const { deskReview } = useMessages();
  const { draft, begun, begin, choose, cancel, current, setCurrent, edit, remove, playing } = reviewing;
  const comments = numberByPlace(draft.comments).filter((comment) => comment.part === part.position);
  return (
    <section aria-label={deskReview.commentsTitle}>
      <AsideTitle>{deskReview.commentsTitle}</AsideTitle>
      {begun?.part === part.position && (
        <KindChooser quote={begun.anchor && <BegunQuote text={part.text} anchor={begun.anchor} />} onChoose={choose} onCancel={cancel} />
      )}
      <CommentList
        owner={owner}
        part={part}
        onPlay={(time) => playing.play(part.position, time)}
        comments={comments}
        current={current}
        onCurrent={setCurrent}
        onChange={edit}
        onRemove={remove}
      />
      <button id={commentOnWholeId(part.position)} type="button" className="button mt-4" onClick={() => begin({ part: part.position, anchor: null })}>
        {deskReview.commentOnWhole}
      </button>
    </section>
  );
}

/** The recording of the answer, with the way to comment on what is heard. */
function Recording({ ticket, part, reviewing: { playing, commentOnTime } }: Pick<ReviewPartProps, 'ticket' | 'part' | 'reviewing'>) {
  const { enclosed } = useMessages();
  return (
    <DeskRecording ticket={ticket} part={part} playing={playing}>
      <p className="mt-2 flex flex-wrap items-center gap-x-3">
        <button type="button" className="button" onClick={commentOnTime}>
          {enclosed.commentHere} <Kbd>c</Kbd>
        </button>
        <span className="label">{enclosed.commentHereNote}</span>
      </p>
    </DeskRecording>
  );
}

/** One answer beside what is said of it: on a wide screen the comments and the rubric stay in sight while it is read. */
export function ReviewPart({ owner, ticket, part, question, isOneOfMany, reviewing }: ReviewPartProps) {
  const { deskReview } = useMessages();
  const { draft, picked, isByKeyboard, current, setCurrent, marksOf: levelsOf, mark } = reviewing;
  const open = (id: string): void => {
    setCurrent(id);
    document.getElementById(commentFieldId(id))?.focus();
  };
  return (
    <div className="mt-12 gap-x-10 first:mt-0 lg:grid lg:grid-cols-[minmax(0,1fr)_25rem]">
      <div className="min-w-0">
        <WorkPart
          part={part}
          isOneOfMany={isOneOfMany}
          marks={marksOf(numberByPlace(draft.comments), part.position)}
          picked={isByKeyboard && picked?.part === part.position ? picked : null}
          current={current}
          onOpen={open}
          recording={part.recording && <Recording ticket={ticket} part={part} reviewing={reviewing} />}
        >
          {question && (
            <div className="mb-6">
              <Details title={deskReview.question}>
                <Html size="compact" html={question.promptHtml} />
              </Details>
              <Details title={deskReview.model}>
                <Html size="compact" html={question.answerHtml} />
              </Details>
            </div>
          )}
        </WorkPart>
      </div>
      <div
        data-scrolls
        className="mt-8 min-w-0 space-y-8 lg:sticky lg:top-4 lg:mt-0 lg:max-h-[calc(100dvh-7rem)] lg:self-start lg:overflow-y-auto lg:border-s lg:border-rule lg:py-1 lg:ps-6 lg:pe-2"
      >
        <Comments owner={owner} part={part} reviewing={reviewing} />
        {question && question.rubric.length > 0 && (
          <section aria-label={deskReview.rubric}>
            <AsideTitle>{deskReview.rubric}</AsideTitle>
            <RubricForm
              rubric={question.rubric}
              part={part.position}
              text={part.text}
              marks={levelsOf(part.position)}
              onMark={(dimension, given) => mark(part.position, dimension, given)}
            />
          </section>
        )}
      </div>
    </div>
  );
}
