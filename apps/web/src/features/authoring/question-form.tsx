import { AUTHORING_CAPS } from '@whetstone/contracts/authored-question';
import { useMessages } from '#src/lib/messages.tsx';
import type { PartProps } from './draft.ts';
import { FactsPart, type Places, SourcesPart } from './facts-part.tsx';
import { ChoicesPart, HintsPart, ProbesPart } from './list-parts.tsx';
import { PartField, TextField } from './part-field.tsx';
import { RubricPart } from './rubric-part.tsx';

type TextPart = 'prompt' | 'answer' | 'pitfalls' | 'references' | 'code';

interface QuestionFormProps extends PartProps {
  places: Places;
  /** it was to be saved without a title */
  isUntitled: boolean;
}

/** All that a question can say, to be written. Nothing but a title has to be there before it is saved. */
export function QuestionForm({ draft, change, places, isUntitled }: QuestionFormProps) {
  const { authoring: words } = useMessages();
  const text = (part: TextPart, rows: number) => (
    <TextField
      path={part}
      label={words.parts[part]}
      hint={words.hints[part]}
      value={draft[part]}
      rows={rows}
      onWrite={(written) => change({ [part]: written })}
    />
  );
  return (
    <div className="space-y-8">
      <PartField path="title" label={words.parts.title} hint={words.hints.title} error={isUntitled ? words.titleWanted : undefined}>
        {(control) => (
          <input
            {...control}
            value={draft.title}
            maxLength={AUTHORING_CAPS.title}
            autoComplete="off"
            onChange={({ target }) => change({ title: target.value })}
            className="search-field font-serif text-lg"
          />
        )}
      </PartField>
      <FactsPart draft={draft} change={change} places={places} />
      {text('prompt', 5)}
      <ChoicesPart draft={draft} change={change} />
      {draft.kind === 'coding' && text('code', 8)}
      {text('answer', 8)}
      <HintsPart draft={draft} change={change} />
      <RubricPart draft={draft} change={change} />
      <ProbesPart draft={draft} change={change} />
      {text('pitfalls', 3)}
      {text('references', 3)}
      <SourcesPart draft={draft} change={change} places={places} />
    </div>
  );
}
