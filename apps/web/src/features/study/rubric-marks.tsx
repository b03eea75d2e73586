import type { QuestionView } from '@whetstone/contracts/questions';
import { type RefObject, useId, useRef, useState } from 'react';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { LEVEL_OF } from '#src/lib/rubric-levels.ts';
import { Html } from '#src/ui/html.tsx';
import type { SelfLevel } from '#src/work/piece.ts';
import { levelToKeep, isQuote, type Mark, missingCharacters, SHORTEST_NOTE } from '#src/lib/evidence.ts';

type Dimension = QuestionView['rubric'][number];

/** A pause in writing a note. */
const PAUSE_MS = 1000;

interface RubricMarksProps {
  rubric: readonly Dimension[];
  answer: string;
  field: RefObject<HTMLTextAreaElement | null>;
  marks: Readonly<Record<string, Mark>>;
  onKeep: (dimension: string, level: SelfLevel, evidence: string) => void;
}

function LevelRow({
  name,
  level,
  isChosen,
  onChoose,
  anchors,
}: {
  name: string;
  level: SelfLevel;
  isChosen: boolean;
  onChoose: (level: SelfLevel) => void;
  anchors: Dimension['anchors'];
}) {
  const { studying } = useMessages();
  const id = useId();
  return (
    <div className="flex gap-3 border-t border-rule px-2 py-2.5 has-checked:bg-stone-wash">
      <input
        id={id}
        type="radio"
        name={name}
        checked={isChosen}
        onChange={() => onChoose(level)}
        aria-describedby={`${id}text`}
        className="mt-1 size-4 shrink-0 accent-stone"
      />
      <div className="min-w-0 flex-1 sm:grid sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-x-4">
        <label htmlFor={id} className="block min-h-6 cursor-pointer text-[0.9375rem] font-semibold">
          {studying.levels[level]}
        </label>
        <div id={`${id}text`} className="min-w-0 text-ink-soft">
          {level === 'no-evidence' ? (
            <p className="font-serif">{studying.noEvidenceText}</p>
          ) : (
            anchors.map((anchor) => <Html key={anchor.id} size="compact" html={anchor.html} />)
          )}
        </div>
      </div>
    </div>
  );
}

function evidenceNote({ level, evidence }: Mark, answer: string, words: ReturnType<typeof useMessages>['studying']): string {
  if (isQuote(evidence, answer)) return words.evidenceIsQuote;
  const missing = missingCharacters(evidence, answer);
  if (level === null || level === 'no-evidence' || evidence === '' || missing === 0) return words.evidenceHint(SHORTEST_NOTE);
  return words.evidenceShort(missing);
}

interface EvidenceProps extends Pick<RubricMarksProps, 'answer' | 'field'> {
  mark: Mark;
  onWrite: (evidence: string) => void;
  onLeave: () => void;
}

function Evidence({ mark, answer, field, onWrite, onLeave }: EvidenceProps) {
  const { studying } = useMessages();
  const id = useId();
  const [isNothingMarked, setNothingMarked] = useState(false);
  const take = (): void => {
    const { selectionStart = 0, selectionEnd = 0, value = '' } = field.current ?? {};
    const marked = value.slice(selectionStart, selectionEnd).trim();
    setNothingMarked(marked === '');
    if (marked !== '') onWrite(marked);
  };
  return (
    <div className="mt-3 sm:ps-9">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="text-[0.9375rem] font-semibold">
          {studying.evidence}
        </label>
        <button type="button" className="link min-h-6 text-[0.9375rem]" onClick={take}>
          {studying.takeQuote}
        </button>
      </div>
      <textarea
        id={id}
        value={mark.evidence}
        maxLength={4000}
        rows={2}
        aria-describedby={`${id}note`}
        onChange={({ target }) => onWrite(target.value)}
        onBlur={onLeave}
        className="note-sheet"
      />
      <output id={`${id}note`} className="label mt-1 block min-h-5">
        {isNothingMarked ? studying.nothingMarked : evidenceNote(mark, answer, studying)}
      </output>
    </div>
  );
}

function DimensionMark({ dimension, mark: kept, answer, field, onKeep }: Omit<RubricMarksProps, 'rubric' | 'marks'> & { dimension: Dimension; mark: Mark }) {
  const { studying, questions } = useMessages();
  const lang = useContentLang();
  const name = useId();
  const [mark, setMark] = useState(kept);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = (wanted: Mark): void => {
    clearTimeout(timer.current);
    const level = levelToKeep(wanted, answer);
    if (level !== null) onKeep(dimension.dimension, level, wanted.evidence.trim());
  };
  const choose = (level: SelfLevel): void => {
    setMark({ ...mark, level });
    keep({ ...mark, level });
  };
  const write = (evidence: string): void => {
    const next = { ...mark, evidence };
    setMark(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(next), PAUSE_MS);
  };
  const leave = (): void => keep(mark);
  const words: Record<string, string> = questions.dimensions;
  const title = words[dimension.dimension];
  const levels = Map.groupBy(dimension.anchors, ({ level }) => LEVEL_OF[level] ?? 'no-evidence');
  const isWrittenDown = levelToKeep(mark, answer) !== null;
  return (
    <fieldset>
      <legend className="mb-2 flex w-full flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-serif text-lg font-bold" lang={title === undefined ? lang : undefined}>
          {title ?? dimension.dimension}
        </span>
        {isWrittenDown && <span className="label">{studying.marked}</span>}
      </legend>
      <div className="border-b border-rule">
        <LevelRow name={name} level="no-evidence" anchors={[]} isChosen={mark.level === 'no-evidence'} onChoose={choose} />
        {[...levels].map(([level, anchors]) => (
          <LevelRow key={level} name={name} level={level} anchors={anchors} isChosen={mark.level === level} onChoose={choose} />
        ))}
      </div>
      {mark.level !== null && mark.level !== 'no-evidence' && <Evidence mark={mark} answer={answer} field={field} onWrite={write} onLeave={leave} />}
    </fieldset>
  );
}

const NO_MARK: Mark = { level: null, evidence: '' };

/** The rubric to mark oneself by: a level for each dimension, and the words that earn it. */
export function RubricMarks({ rubric, marks, ...rest }: RubricMarksProps) {
  const { studying } = useMessages();
  return (
    <div className="space-y-9">
      <p className="label max-w-measure">{studying.rubricNote}</p>
      {rubric.map((dimension) => (
        <DimensionMark key={dimension.dimension} dimension={dimension} mark={marks[dimension.dimension] ?? NO_MARK} {...rest} />
      ))}
    </div>
  );
}
