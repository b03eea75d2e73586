import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { changeOperatorSettings, type OperatorView } from '@whetstone/contracts/administration';
import { useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Field } from '#src/ui/field.tsx';
import { Outcome } from './outcome.tsx';
import { operatorQuery } from './queries.ts';

type Name = 'isSignUpOpen' | 'isContentPublic' | 'isPushOn';

const VARIABLES = { isContentPublic: 'WHETSTONE_PUBLIC_CONTENT', isPushOn: 'WHETSTONE_PUSH' } as const;

/** The variable of the environment that decides a setting; null where none does. */
const decidedBy = (name: Name, view: OperatorView): string | null => (name !== 'isSignUpOpen' && view[`${name}Fixed`] ? VARIABLES[name] : null);

interface Saved {
  at: Date;
  /** what the way back would set; null when this was the way back */
  before: boolean | null;
}

/** Saves one setting, with its way back. */
function useOperatorSetting(name: Name, view: OperatorView) {
  const { admin } = useMessages();
  const queries = useQueryClient();
  const [saved, setSaved] = useState<Saved | null>(null);
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: ({ isOn }: { isOn: boolean; before: boolean | null }) => call(changeOperatorSettings, { body: { [name]: isOn } }),
    onSuccess: (now, { before }) => {
      queries.setQueryData(operatorQuery().queryKey, now);
      setSaved({ at: new Date(), before });
      // What is offered to who is not signed in stands in the session.
      void queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
  const done = isPending || error !== null ? null : saved;
  const before = done?.before ?? null;
  const doneText = done === null ? '' : (before === null ? admin.undoneAt : admin.savedAt)(done.at);
  return {
    isOn: isPending ? variables.isOn : view[name],
    choose: (isOn: boolean) => mutate({ isOn, before: view[name] }),
    undo: before === null ? undefined : () => mutate({ isOn: before, before: null }),
    said: isPending ? admin.saving : doneText,
    error,
  };
}

function OperatorSwitch({ name, view }: { name: Name; view: OperatorView }) {
  const { adminSettings: words } = useMessages();
  const { isOn, choose, undo, said, error } = useOperatorSetting(name, view);
  const variable = decidedBy(name, view);
  const hint = (
    <>
      <p>{words[`${name}Note`]}</p>
      {variable !== null && <p className="mt-1 text-spark">{words.fixed(variable)}</p>}
    </>
  );
  return (
    <div className="gap-x-8 border-b border-rule py-5 first:pt-0 md:grid md:grid-cols-[minmax(0,28rem)_1fr]">
      <Field label={words[name]} hint={hint}>
        {(control) => (
          <input
            {...control}
            type="checkbox"
            role="switch"
            checked={isOn}
            aria-checked={isOn}
            disabled={variable !== null}
            onChange={({ target }) => choose(target.checked)}
            className="block size-6 accent-stone"
          />
        )}
      </Field>
      <div className="flex min-h-8 items-center md:mt-7">
        <Outcome said={said} error={error} onUndo={undo} />
      </div>
    </div>
  );
}

/** What the operator decides, saved when it is changed. */
export function OperatorSwitches() {
  const view = useSuspenseQuery(operatorQuery()).data;
  return (
    <>
      <OperatorSwitch name="isSignUpOpen" view={view} />
      <OperatorSwitch name="isContentPublic" view={view} />
      <OperatorSwitch name="isPushOn" view={view} />
    </>
  );
}
