import { QUESTION_PARTS, type QuestionChangesView, type QuestionPart } from '@whetstone/contracts/questions';
import { useMessages } from '#src/lib/messages.tsx';
import { type OpenParts, useNamedPart, useOpenParts } from '#src/lib/open-parts.tsx';
import type { Messages } from '#src/messages/en.ts';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Section } from '#src/ui/section.tsx';
import { ChangedText } from '#src/ui/changed-text.tsx';

type Version = QuestionChangesView['from'];
type Facts = 'kind' | 'minutes' | 'difficulty';
/** Two versions of a question; of one that is not sorted yet, facts may be missing. */
export type Changes = Record<'from' | 'to', Pick<Version, 'texts'> & { [F in Facts]: Version[F] | null }>;
type PartId = QuestionPart | 'facts';

interface Part {
  id: PartId;
  title: string;
  before: string;
  after: string;
}

/** What a reader of the question sees at once; the others are opened on purpose there, and so they are here. */
const AT_ONCE: ReadonlySet<PartId> = new Set(['title', 'prompt', 'starter']);
const CODE: ReadonlySet<PartId> = new Set(['starter', 'reference']);

function factsText({ kind, minutes, difficulty }: Changes['from'], { questions, common }: Messages): string {
  return [
    kind && `${questions.kind}: ${questions.kinds[kind]}`,
    minutes && `${questions.length}: ${common.minutes(minutes)}`,
    difficulty && `${questions.difficulty}: ${questions.difficulties[difficulty]}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Every part of the question with both its texts. */
function partsOfChanges({ from, to }: Changes, messages: Messages): Part[] {
  const { questions } = messages;
  const texts = QUESTION_PARTS.map((id) => ({ id, title: questions[id === 'title' ? 'partTitle' : id], before: from.texts[id], after: to.texts[id] }));
  const facts: Part = { id: 'facts', title: questions.facts, before: factsText(from, messages), after: factsText(to, messages) };
  return [...texts, facts].filter(({ before, after }) => before !== '' || after !== '');
}

function openAll(parts: readonly Part[], value: number): OpenParts {
  return Object.fromEntries(parts.map(({ id }) => [id, value]));
}

function AllButtons({ closed }: { closed: readonly Part[] }) {
  const { common } = useMessages();
  const { open } = useOpenParts();
  return (
    <p className="mt-10 mb-1 flex flex-wrap gap-x-5">
      <button type="button" className="link min-h-6 text-[0.9375rem]" onClick={() => open(openAll(closed, 1))}>
        {common.openAll}
      </button>
      <button type="button" className="link min-h-6 text-[0.9375rem]" onClick={() => open(openAll(closed, 0))}>
        {common.closeAll}
      </button>
    </p>
  );
}

/** The parts that differ, word by word, and by name those that do not. */
export function ChangedParts({ changes }: { changes: Changes }) {
  const messages = useMessages();
  const { questions } = messages;
  const parts = partsOfChanges(changes, messages);
  const changed = parts.filter(({ before, after }) => before !== after);
  const closed = changed.filter(({ id }) => !AT_ONCE.has(id));
  useNamedPart((id) => (changed.some((part) => part.id === id) ? (closed.some((part) => part.id === id) ? { [id]: 1 } : {}) : null));
  const unchanged = parts.filter(({ before, after }) => before === after).map(({ title }) => title);
  const text = ({ id, before, after }: Part) => <ChangedText before={before} after={after} isCode={CODE.has(id)} isOurs={id === 'facts'} />;
  return (
    <>
      {changed.length === 0 && <p className="max-w-measure">{questions.noWordChanged}</p>}
      {changed
        .filter((part) => AT_ONCE.has(part.id))
        .map((part) => (
          <Section key={part.id} id={part.id} title={part.title}>
            {text(part)}
          </Section>
        ))}
      {closed.length > 0 && (
        <>
          <AllButtons closed={closed} />
          <div className="border-t border-rule">
            {closed.map((part) => (
              <Disclosure key={part.id} id={part.id} title={part.title}>
                {text(part)}
              </Disclosure>
            ))}
          </div>
        </>
      )}
      {changed.length > 0 && unchanged.length > 0 && <p className="label mt-6 max-w-measure">{questions.unchangedParts(unchanged)}</p>}
    </>
  );
}
