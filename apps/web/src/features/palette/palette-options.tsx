import type { Found, Shown } from './use-found.tsx';

/** The options under the names of their groups. The keys are those of the field, which keeps the focus. */
export function Options({
  groups,
  active,
  optionId,
  onChoose,
}: {
  groups: readonly Found[];
  active: string | undefined;
  optionId: (id: string) => string;
  onChoose: (entry: Shown) => void;
}) {
  return groups.map((group) => (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- groups of a listbox, for which HTML has no element
    <div key={group.id} role="group" aria-label={group.name} className="pb-2">
      <p aria-hidden="true" className="label px-3 pt-2 pb-1 font-semibold">
        {group.name}
      </p>
      {group.entries.map((entry) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field keeps the focus and takes the keys
        <div
          key={entry.id}
          id={optionId(entry.id)}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native option holds no marked text
          role="option"
          aria-selected={entry.id === active}
          lang={entry.lang}
          onClick={() => onChoose(entry)}
          className="min-h-9 cursor-pointer border-s-4 border-transparent px-2 py-1.5 hover:bg-sheet aria-selected:border-stone aria-selected:bg-stone-wash"
        >
          {entry.view ?? entry.label}
        </div>
      ))}
    </div>
  ));
}
