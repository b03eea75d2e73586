import { Fragment } from 'react';
import { tellBoard } from '#src/lib/board-words.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';
import { splitWork, type Stretch, type WorkBlock } from './split-work.ts';
import { cutAtMarks, weightiest, type WorkMark } from './work-marks.ts';

export interface WorkTextProps {
  /** as it was handed in */
  text: string;
  marks?: readonly WorkMark[];
  /** what is picked by keyboard to be commented on */
  picked?: Stretch | null;
  /** the comment whose stretch stands out */
  current?: string | null;
  onOpen?: (commentId: string) => void;
}

type Shown = Required<WorkTextProps>;

function MarkNumber({ mark, onOpen }: { mark: WorkMark; onOpen: Shown['onOpen'] }) {
  const { reviewed } = useMessages();
  const name = reviewed.mark(mark.number, reviewed.kinds[mark.kind]);
  return (
    <button type="button" data-mark={mark.id} data-kind={mark.kind} aria-label={name} title={name} onClick={() => onOpen(mark.id)} className="mark-number">
      {mark.number}
    </button>
  );
}

/** A stretch with what lies over it. Each text in it says where it begins, so that what is selected is found in what was handed in. */
function Marked({ stretch, shown: { text, marks, current, onOpen } }: { stretch: Stretch; shown: Shown }) {
  return cutAtMarks(stretch, marks).map(({ start, end, marks: over, ending }) => {
    const words = text.slice(start, end);
    const kind = weightiest(over);
    return (
      <Fragment key={start}>
        {kind === undefined ? (
          <span data-from={start}>{words}</span>
        ) : (
          <mark data-from={start} data-kind={kind} data-current={over.some(({ id }) => id === current) || undefined} className="work-mark">
            {words}
          </mark>
        )}
        {ending.map((mark) => (
          <MarkNumber key={mark.id} mark={mark} onOpen={onOpen} />
        ))}
      </Fragment>
    );
  });
}

/** What can be picked at once. It takes the focus when it is gone to by keyboard. */
function Unit({ stretch, shown }: { stretch: Stretch; shown: Shown }) {
  const { picked } = shown;
  const isPicked = picked !== null && picked.start < stretch.end && picked.end > stretch.start;
  return (
    <span tabIndex={-1} data-unit={`${stretch.start} ${stretch.end}`} data-picked={isPicked || undefined} className="work-unit">
      <Marked stretch={stretch} shown={shown} />
    </span>
  );
}

function LineText({ line: { start, end, units }, shown }: { line: Stretch & { units: readonly Stretch[] }; shown: Shown }) {
  const gapAfter = (at: number): Stretch => ({ start: units[at]?.end ?? start, end: units[at + 1]?.start ?? end });
  const gap = (stretch: Stretch) => stretch.end > stretch.start && <Marked stretch={stretch} shown={shown} />;
  return (
    <>
      {gap({ start, end: units[0]?.start ?? end })}
      {units.map((unit, at) => (
        <Fragment key={unit.start}>
          <Unit stretch={unit} shown={shown} />
          {gap(gapAfter(at))}
        </Fragment>
      ))}
    </>
  );
}

function Code({ block: { info, lines }, shown }: { block: WorkBlock & { kind: 'code' }; shown: Shown }) {
  const { reviewed } = useMessages();
  const [language = '', use = ''] = info.split(' ');
  const name = [language, reviewed.codeUses[use] ?? use].filter((word) => word !== '').join(' · ');
  return (
    <div>
      {name !== '' && <p className="label mb-1 font-semibold">{name}</p>}
      <ScrollBox label={name === '' ? reviewed.code : name}>
        <pre className="code work-code" lang="en">
          {lines.map((line) => (
            <span key={line.start} className="work-line">
              <LineText line={line} shown={shown} />
            </span>
          ))}
        </pre>
      </ScrollBox>
    </div>
  );
}

/** A board in words. Each line stands for the element that it tells of, whose own line in the text is what is commented on. */
function BoardWords({ block: { board, lines }, shown }: { block: WorkBlock & { kind: 'board' }; shown: Shown }) {
  const { designing } = useMessages();
  const { marks, picked, current, onOpen } = shown;
  return (
    <div>
      <p className="label mb-1 font-semibold">{designing.inWords}</p>
      <ul className="list-disc ps-5 font-serif">
        {tellBoard(board, designing.boardWords).map(({ ids, text }) => {
          const stretches = ids.flatMap((id) => lines[board.findIndex((element) => element.id === id)] ?? []);
          const [stretch = { start: 0, end: 0 }] = stretches;
          const over = marks.filter((mark) => stretches.some(({ start, end }) => mark.start < end && mark.end > start));
          const kind = weightiest(over);
          const isPicked = picked !== null && stretches.some(({ start, end }) => picked.start < end && picked.end > start);
          return (
            <li key={ids.join(' ')}>
              <span tabIndex={-1} data-unit={`${stretch.start} ${stretch.end}`} data-picked={isPicked || undefined} className="work-unit">
                {kind === undefined ? (
                  text
                ) : (
                  <mark data-kind={kind} data-current={over.some(({ id }) => id === current) || undefined} className="work-mark">
                    {text}
                  </mark>
                )}
              </span>
              {over.map((mark) => (
                <MarkNumber key={mark.id} mark={mark} onOpen={onOpen} />
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Block({ block, shown }: { block: WorkBlock; shown: Shown }) {
  const { designing } = useMessages();
  if (block.kind === 'section') return <p className="label mb-1 font-semibold">{designing.sections[block.section]}</p>;
  if (block.kind === 'code') return <Code block={block} shown={shown} />;
  if (block.kind === 'board') return <BoardWords block={block} shown={shown} />;
  return (
    <div className="max-w-measure font-serif text-[1.0625rem] leading-[1.65]">
      {block.lines.map((line) => (
        <p key={line.start} className="min-h-[0.9em] whitespace-pre-wrap">
          <LineText line={line} shown={shown} />
        </p>
      ))}
    </div>
  );
}

const NONE: readonly WorkMark[] = [];
const stay = (): void => undefined;

/** An answer as it was handed in, with what was commented on: prose in the type of what is read, code in that of code, a whiteboard in words. */
export function WorkText({ text, marks = NONE, picked = null, current = null, onOpen = stay }: WorkTextProps) {
  const shown = { text, marks, picked, current, onOpen };
  return (
    <div className="space-y-4">
      {splitWork(text).map((block) => (
        <Block key={block.kind === 'section' ? block.start : `${block.kind} ${block.lines[0]?.start ?? 0}`} block={block} shown={shown} />
      ))}
    </div>
  );
}
