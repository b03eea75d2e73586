import { useState } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { ChangedText } from '#src/ui/changed-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { RadioStrip } from '#src/ui/radio-strip.tsx';
import type { DraftPart, QuestionDraft } from './draft.ts';
import type { Places } from './facts-part.tsx';
import { partText } from './part-text.ts';
import { type Difference, differencesOf, reconcile, type Side, type Sides, sidesFor, sideToBegin } from './reconcile.ts';

/** What the two sides are called. */
export interface SideNames {
  mine: string;
  theirs: string;
  /** said of a part, by who has changed it */
  by: Readonly<Record<Difference['by'], string>>;
}

interface SidesFormProps {
  sides: Sides;
  names: SideNames;
  places: Places;
  action: string;
  onDone: (draft: QuestionDraft) => void;
  isBusy?: boolean;
}

/** Where a look is enough. */
const SHORT: ReadonlySet<DraftPart> = new Set(['kind', 'area', 'difficulty', 'minutes', 'skills', 'sources']);

const bySlug = (named: readonly { slug: string; name: string }[]): Record<string, string> => Object.fromEntries(named.map(({ slug, name }) => [slug, name]));

function SideText({ name, text, isTaken }: { name: string; text: string; isTaken: boolean }) {
  const { authoring: words } = useMessages();
  return (
    <div className={`min-w-0 border-s-4 ps-3 ${isTaken ? 'border-stone' : 'border-rule'}`}>
      <p className="label font-semibold">{name}</p>
      {text === '' ? <p className="label italic">{words.saysNothing}</p> : <p className="text-[0.9375rem] break-words whitespace-pre-wrap">{text}</p>}
    </div>
  );
}

interface DifferenceFieldsProps {
  difference: Difference;
  props: SidesFormProps;
  side: Side;
  onChoose: (side: Side) => void;
}

function DifferenceFields({ difference: { part, by }, props: { sides, names, places }, side, onChoose }: DifferenceFieldsProps) {
  const messages = useMessages();
  const { authoring: words } = messages;
  const placeNames = {
    areas: bySlug(places.areas),
    skills: bySlug(places.skills),
    sources: Object.fromEntries(places.sources.map(({ id, name }) => [id, name])),
  };
  const text = (draft: QuestionDraft): string => partText(part, draft, { messages, places: placeNames });
  const [mine, theirs] = [text(sides.mine), text(sides.theirs)];
  const labels = { mine: names.mine, theirs: names.theirs, both: words.both };
  return (
    <section className="border-t border-rule py-4">
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="font-serif text-lg font-bold">{words.parts[part]}</h2>
        <span className="label">{names.by[by]}</span>
        <div className="ms-auto">
          <RadioStrip
            legend={words.takeOf(words.parts[part])}
            choices={sidesFor(part).map((value) => ({ value, label: labels[value] }))}
            value={side}
            onChoose={onChoose}
          />
        </div>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <SideText name={names.mine} text={mine} isTaken={side !== 'theirs'} />
        <SideText name={names.theirs} text={theirs} isTaken={side !== 'mine'} />
      </div>
      {!SHORT.has(part) && (
        <div className="mt-2">
          <Details title={words.wordByWord}>
            <ChangedText before={theirs} after={mine} isOurs />
          </Details>
        </div>
      )}
    </section>
  );
}

/** Two drafts beside each other, part by part where they differ, and what is taken of each. */
export function SidesForm(props: SidesFormProps) {
  const { authoring: words } = useMessages();
  const { sides, action, onDone, isBusy = false } = props;
  const differences = differencesOf(sides);
  const [chosen, setChosen] = useState<Partial<Record<DraftPart, Side>>>(() => Object.fromEntries(differences.map((one) => [one.part, sideToBegin(one)])));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone(reconcile(sides, chosen));
      }}
    >
      {differences.length === 0 && <p>{words.sameWords}</p>}
      {differences.map((difference) => (
        <DifferenceFields
          key={difference.part}
          difference={difference}
          props={props}
          side={chosen[difference.part] ?? 'mine'}
          onChoose={(side) => setChosen((now) => ({ ...now, [difference.part]: side }))}
        />
      ))}
      <button type="submit" className="button-primary mt-4" disabled={isBusy}>
        {action}
      </button>
    </form>
  );
}
