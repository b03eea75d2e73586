import type { RubricView } from '@whetstone/contracts/questions';
import { LONGEST_EVIDENCE } from '@whetstone/contracts/attempts';
import type { ReviewLevel } from '@whetstone/contracts/review-content';
import { useId } from 'react';
import { isQuote, missingCharacters } from '#src/lib/evidence.ts';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { LEVEL_OF } from '#src/lib/rubric-levels.ts';
import { Html } from '#src/ui/html.tsx';
import { Kbd } from '#src/ui/kbd.tsx';

type Dimension = RubricView[number];
type Level = ReviewLevel['level'];

/** A level as it is being given: the words may come before it. */
export interface LevelMark {
  level: Level | null;
  evidence: string;
}

interface RubricFormProps {
  /** a dimension without a name is the answer as a whole */
  rubric: RubricView;
  /** the answer that is judged */
  text: string;
  marks: Readonly<Record<string, LevelMark>>;
  onMark: (dimension: string, mark: LevelMark) => void;
}

/** Where the evidence of a level is written, to be gone to. */
export const evidenceFieldId = (part: number, dimension: string): string => `evidence-${part}-${dimension.replaceAll(/\s+/g, '-')}`;

interface LevelRowProps {
  name: string;
  level: Level;
  isChosen: boolean;
  anchors: Dimension['anchors'];
  onChoose: () => void;
}

function LevelRow({ name, level, isChosen, anchors, onChoose }: LevelRowProps) {
  const { studying, deskReview } = useMessages();
  const id = useId();
  return (
    <div className="flex gap-2.5 border-t border-rule px-1.5 py-2 has-checked:bg-stone-wash">
      <input
        id={id}
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        aria-describedby={`${id}text`}
        className="mt-1 size-4 shrink-0 accent-stone"
      />
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block min-h-6 cursor-pointer text-[0.9375rem] font-semibold">
          {studying.levels[level]}
        </label>
        <div id={`${id}text`} className="text-[0.9375rem] text-ink-soft [&_.prose]:text-[0.9375rem]">
          {level === 'no-evidence' ? (
            <p className="font-serif">{deskReview.noEvidence}</p>
          ) : (
            anchors.map((anchor) => <Html key={anchor.id} size="compact" html={anchor.html} />)
          )}
        </div>
      </div>
    </div>
  );
}

function noteOf({ level, evidence }: LevelMark, text: string, words: ReturnType<typeof useMessages>['deskReview']): string {
  if (level === null) return words.levelMissing;
  if (isQuote(evidence, text)) return words.evidenceIsQuote;
  return evidence.trim() === '' ? words.evidenceHint : missingCharacters(evidence, text) === 0 ? '' : words.evidenceShort(missingCharacters(evidence, text));
}

interface EvidenceProps {
  id: string;
  mark: LevelMark;
  text: string;
  onWrite: (evidence: string) => void;
}

function Evidence({ id, mark, text, onWrite }: EvidenceProps) {
  const { deskReview } = useMessages();
  return (
    <div className="mt-2">
      <label htmlFor={id} className="mb-1 block text-[0.9375rem] font-semibold">
        {deskReview.evidence}
      </label>
      <textarea
        id={id}
        value={mark.evidence}
        rows={2}
        maxLength={LONGEST_EVIDENCE}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => onWrite(target.value)}
        className="note-sheet"
      />
      <output id={`${id}-note`} className="label mt-1 block min-h-5">
        {noteOf(mark, text, deskReview)}
      </output>
    </div>
  );
}

const NO_MARK: LevelMark = { level: null, evidence: '' };

interface DimensionFormProps extends Omit<RubricFormProps, 'rubric' | 'marks'> {
  dimension: Dimension;
  number: number;
  part: number;
  mark: LevelMark;
}

function DimensionForm({ dimension: { dimension, anchors }, number, part, mark, text, onMark }: DimensionFormProps) {
  const { questions, deskReview, assessments } = useMessages();
  const lang = useContentLang();
  const name = useId();
  const words: Record<string, string> = questions.dimensions;
  const title = dimension === '' ? assessments.whole : words[dimension];
  const levels = Map.groupBy(anchors, ({ level }) => LEVEL_OF[level] ?? 'no-evidence');
  const choose = (level: Level) => () => onMark(dimension, { ...mark, level });
  const isEvidenceAsked = (mark.level !== null && mark.level !== 'no-evidence') || mark.evidence !== '';
  return (
    <fieldset>
      <legend className="mb-1.5 flex w-full items-center gap-2">
        <Kbd>{number}</Kbd>
        <span className="font-serif text-lg font-bold" lang={title === undefined ? lang : undefined}>
          {title ?? dimension}
        </span>
        {mark.level !== null && (
          <button
            type="button"
            className="link ms-auto min-h-6 text-[0.8125rem]"
            onClick={({ currentTarget }) => {
              // the button goes, and the focus with it
              currentTarget.closest('fieldset')?.querySelector('input')?.focus();
              onMark(dimension, { ...mark, level: null });
            }}
          >
            {deskReview.clearLevel}
          </button>
        )}
      </legend>
      <div className="border-b border-rule">
        <LevelRow name={name} level="no-evidence" anchors={[]} isChosen={mark.level === 'no-evidence'} onChoose={choose('no-evidence')} />
        {[...levels].map(([level, ofLevel]) => (
          <LevelRow key={level} name={name} level={level} anchors={ofLevel} isChosen={mark.level === level} onChoose={choose(level)} />
        ))}
      </div>
      {isEvidenceAsked && (
        <Evidence id={evidenceFieldId(part, dimension)} mark={mark} text={text} onWrite={(evidence) => onMark(dimension, { ...mark, evidence })} />
      )}
    </fieldset>
  );
}

/** The rubric of one answer to judge it by: a level for each dimension, and the words that earn it. */
export function RubricForm({ rubric, part, marks, ...rest }: RubricFormProps & { part: number }) {
  const { deskReview } = useMessages();
  return (
    <div className="space-y-8">
      <p className="label">{deskReview.rubricNote}</p>
      {rubric.map((dimension, at) => (
        <DimensionForm key={dimension.dimension} dimension={dimension} number={at + 1} part={part} mark={marks[dimension.dimension] ?? NO_MARK} {...rest} />
      ))}
    </div>
  );
}
