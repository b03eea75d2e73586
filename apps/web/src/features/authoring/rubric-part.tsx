import { AUTHORED_DIMENSIONS, AUTHORED_LEVELS } from '@whetstone/contracts/authored-question';
import { useMessages } from '#src/lib/messages.tsx';
import { type DraftDimension, newKey, type PartProps } from './draft.ts';
import { ItemFields } from './item-fields.tsx';
import { PartField, TextField } from './part-field.tsx';

/** A dimension that is not judged yet, with one anchor to write for each level. */
function newDimension(used: readonly DraftDimension[]): DraftDimension {
  const taken = new Set(used.map(({ dimension }) => dimension));
  const dimension = AUTHORED_DIMENSIONS.find((one) => !taken.has(one)) ?? AUTHORED_DIMENSIONS[0];
  return { key: newKey(), dimension, anchors: AUTHORED_LEVELS.map((level) => ({ id: null, level, text: '' })) };
}

interface DimensionFieldsProps {
  item: DraftDimension;
  path: string;
  onWrite: (item: DraftDimension) => void;
}

function DimensionFields({ item, path, onWrite }: DimensionFieldsProps) {
  const { authoring: words, questions } = useMessages();
  return (
    <div className="space-y-3">
      <PartField path={path} label={words.dimension}>
        {(control) => (
          <select
            {...control}
            value={item.dimension}
            onChange={({ target }) => onWrite({ ...item, dimension: AUTHORED_DIMENSIONS.find((one) => one === target.value) ?? item.dimension })}
            className="search-field max-w-72"
          >
            {AUTHORED_DIMENSIONS.map((dimension) => (
              <option key={dimension} value={dimension}>
                {questions.dimensions[dimension]}
              </option>
            ))}
          </select>
        )}
      </PartField>
      {item.anchors.map((anchor, index) => (
        <TextField
          // oxlint-disable-next-line react/no-array-index-key -- an anchor has no other name before it is saved, and its place never changes
          key={index}
          path={`${path}.anchors.${index}`}
          label={questions.levels[anchor.level]}
          value={anchor.text}
          rows={2}
          onWrite={(text) => onWrite({ ...item, anchors: item.anchors.map((one, at) => (at === index ? { ...one, text } : one)) })}
        />
      ))}
    </div>
  );
}

/** What is judged, and what each level of it sounds like. */
export function RubricPart({ draft, change }: PartProps) {
  const { authoring: words } = useMessages();
  return (
    <ItemFields
      path="rubric"
      title={words.parts.rubric}
      hint={words.hints.rubric}
      items={draft.rubric}
      nameOf={words.dimensionNumber}
      addLabel={words.addDimension}
      make={() => newDimension(draft.rubric)}
      onChange={(rubric) => change({ rubric })}
    >
      {(item, { path, write }) => <DimensionFields item={item} path={path} onWrite={write} />}
    </ItemFields>
  );
}
