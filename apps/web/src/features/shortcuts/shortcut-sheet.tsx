import { Fragment } from 'react';
import { useKeepInAccount } from '#src/lib/change-settings.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { listPageKeys } from '#src/lib/page-keys.ts';
import { usePerson } from '#src/lib/session.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { SHORTCUTS } from './shortcuts.ts';
import { chooseSingleKeys, useSingleKeys } from './single-keys.ts';

const GROUPS = ['everywhere', 'go', 'work', 'list', 'question', 'desk'] as const;
const NAMED = { ' ': 'space', enter: 'enter' } as const;
const isNamed = (key: string): key is keyof typeof NAMED => Object.hasOwn(NAMED, key);

function Line({ name, keys }: { name: string; keys: readonly string[] }) {
  const { shortcuts } = useMessages();
  return (
    <div className="flex min-h-9 items-center justify-between gap-4 border-t border-rule py-1">
      <dt>{name}</dt>
      <dd className="flex shrink-0 items-center gap-1.5">
        {keys.map((key, at) => (
          <Fragment key={key + String(at)}>
            {at > 0 && <span className="label">{shortcuts.andThen}</span>}
            <Kbd>{isNamed(key) ? shortcuts[NAMED[key]] : key}</Kbd>
          </Fragment>
        ))}
      </dd>
    </div>
  );
}

/** What the screen behind the sheet has for itself. */
function OfPage() {
  const own = listPageKeys();
  if (own === null) return null;
  return (
    <section className="break-inside-avoid pt-4">
      <h3 className="label mb-1 font-semibold">{own.title}</h3>
      <dl className="border-b border-rule">
        {own.keys.map(({ key, name }) => (
          <Line key={key} name={name} keys={[key]} />
        ))}
      </dl>
    </section>
  );
}

/** Every shortcut, and the switch that turns off those of a single key. */
export function ShortcutSheet({ onClosed }: { onClosed: () => void }) {
  const { shortcuts } = useMessages();
  const ofBrowser = useSingleKeys();
  const ofAccount = usePerson()?.settings.singleKeys;
  const keepInAccount = useKeepInAccount();
  const isOn = ofAccount ?? ofBrowser;
  const choose = (wanted: boolean): void => {
    if (ofAccount === undefined) chooseSingleKeys(wanted);
    else keepInAccount({ singleKeys: wanted });
  };
  return (
    <Dialog label={shortcuts.title} onClosed={onClosed} className="m-auto w-[44rem]">
      {(close) => (
        <div className="p-4 sm:p-6">
          <div className="flex items-start justify-between gap-4">
            <h2 className="font-serif text-xl font-bold">{shortcuts.title}</h2>
            <button type="button" onClick={close} aria-label={shortcuts.close} className="-me-1 flex size-8 items-center justify-center rounded hover:bg-sheet">
              <Icon name="cross" />
            </button>
          </div>
          <label className="mt-3 flex min-h-8 items-center gap-3 font-semibold">
            <input
              type="checkbox"
              role="switch"
              checked={isOn}
              aria-checked={isOn}
              onChange={({ target }) => choose(target.checked)}
              className="size-5 accent-stone"
            />
            {shortcuts.singleKeys}
          </label>
          <p className="label mt-1">{ofAccount === undefined ? shortcuts.singleKeysNote : shortcuts.singleKeysAccountNote}</p>
          <div className="mt-2 gap-8 text-[0.9375rem] sm:columns-2">
            <OfPage />
            {GROUPS.map((group) => (
              <section key={group} className="break-inside-avoid pt-4">
                <h3 className="label mb-1 font-semibold">{shortcuts.groups[group]}</h3>
                <dl className="border-b border-rule">
                  {group === 'everywhere' && <Line name={shortcuts.names.palette} keys={[shortcuts.paletteKey]} />}
                  {SHORTCUTS.filter(({ where }) => where === group).map(({ name, keys }) => (
                    <Line key={keys.join(' ')} name={shortcuts.names[name]} keys={keys} />
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </div>
      )}
    </Dialog>
  );
}
