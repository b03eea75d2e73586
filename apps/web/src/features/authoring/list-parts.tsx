import { useMessages } from '#src/lib/messages.tsx';
import { newKey, type PartProps } from './draft.ts';
import { ItemFields } from './item-fields.tsx';
import { TextField } from './part-field.tsx';

/** What may be chosen from, with what is right marked. */
export function ChoicesPart({ draft, change }: PartProps) {
  const { authoring: words } = useMessages();
  return (
    <ItemFields
      path="choices"
      title={words.parts.choices}
      hint={words.hints.choices}
      items={draft.choices}
      nameOf={words.choice}
      addLabel={words.addChoice}
      make={() => ({ key: newKey(), text: '', isRight: false })}
      onChange={(choices) => change({ choices })}
    >
      {(choice, { path, name, write }) => (
        <>
          <TextField path={path} label={name} isLabelHidden value={choice.text} rows={1} onWrite={(text) => write({ ...choice, text })} />
          <label className="mt-1 flex min-h-8 w-fit cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              checked={choice.isRight}
              onChange={({ target }) => write({ ...choice, isRight: target.checked })}
              className="size-4 accent-stone"
            />
            {words.isRight}
          </label>
        </>
      )}
    </ItemFields>
  );
}

/** From gentle to plain. */
export function HintsPart({ draft, change }: PartProps) {
  const { authoring: words } = useMessages();
  return (
    <ItemFields
      path="hints"
      title={words.parts.hints}
      hint={words.hints.hints}
      items={draft.hints}
      nameOf={words.hint}
      addLabel={words.addHint}
      make={() => ({ key: newKey(), id: null, text: '' })}
      onChange={(hints) => change({ hints })}
    >
      {(hint, { path, name, write }) => (
        <TextField path={path} label={name} isLabelHidden value={hint.text} rows={2} onWrite={(text) => write({ ...hint, text })} />
      )}
    </ItemFields>
  );
}

/** The ladder of follow-ups, with what each should bring to light. */
export function ProbesPart({ draft, change }: PartProps) {
  const { authoring: words } = useMessages();
  return (
    <ItemFields
      path="probes"
      title={words.parts.probes}
      hint={words.hints.probes}
      items={draft.probes}
      nameOf={words.probe}
      addLabel={words.addProbe}
      make={() => ({ key: newKey(), id: null, prompt: '', surfaces: '' })}
      onChange={(probes) => change({ probes })}
    >
      {(probe, { path, write }) => (
        <div className="space-y-3">
          <TextField path={path} label={words.probePrompt} value={probe.prompt} rows={2} onWrite={(prompt) => write({ ...probe, prompt })} />
          <TextField path={`${path}.surfaces`} label={words.surfaces} value={probe.surfaces} rows={2} onWrite={(surfaces) => write({ ...probe, surfaces })} />
        </div>
      )}
    </ItemFields>
  );
}
