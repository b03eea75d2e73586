import type { PersonView } from '@whetstone/contracts/people';
import { type SubmitEvent, useEffect, useRef } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { Field } from '#src/ui/field.tsx';
import { useDeletion } from './use-deletion.ts';

interface DeletionFormProps {
  person: PersonView;
  deletion: ReturnType<typeof useDeletion>;
  close: () => void;
}

function DeletionForm({ person: { signInName, ways, isDemo }, deletion: { trouble, isPending, ask }, close }: DeletionFormProps) {
  const { myData: words } = useMessages();
  const password = useRef<HTMLInputElement>(null);
  const error = trouble?.isPassword ? trouble.text : undefined;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    ask(ways.password ? (password.current?.value ?? '') : null, () => password.current?.focus());
  };
  return (
    <form onSubmit={send} noValidate className="space-y-4">
      <h2 className="font-serif text-xl font-bold">{words.askTitle}</h2>
      <p className="break-words">{words.askText(signInName)}</p>
      {ways.password && (
        <Field label={words.password} error={error}>
          {(control) => (
            <input
              {...control}
              ref={password}
              name="password"
              type="password"
              autoComplete="current-password"
              maxLength={128}
              required
              className="search-field"
            />
          )}
        </Field>
      )}
      {!ways.password && !isDemo && <p>{words.bySecondFactor}</p>}
      <p role="alert" className="text-[0.9375rem] text-error">
        {error === undefined && trouble?.text}
      </p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button" onClick={close}>
          {words.keep}
        </button>
        <button type="submit" className="button border-error text-error" disabled={isPending}>
          {words.confirm}
        </button>
      </p>
    </form>
  );
}

function Farewell({ dueAt, close }: { dueAt: string; close: () => void }) {
  const { myData: words } = useMessages();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="space-y-4">
      <h2 ref={title} tabIndex={-1} className="font-serif text-xl font-bold">
        {words.done}
      </h2>
      <p>{words.doneText(dueAt)}</p>
      <button type="button" className="button" onClick={close}>
        {words.leave}
      </button>
    </div>
  );
}

/** Asks for the password, since somebody else may sit before an open account; then says how long there is a way back. */
export function DeletionDialog({ person, onClosed }: { person: PersonView; onClosed: () => void }) {
  const { myData: words } = useMessages();
  const deletion = useDeletion();
  const { dueAt } = deletion;
  // The app starts anew, so that nothing of the person stays in its memory.
  const leave = (): void => (dueAt === null ? onClosed() : location.assign(paths.home()));
  return (
    <Dialog label={dueAt === null ? words.askTitle : words.done} onClosed={leave} className="m-auto w-[30rem]">
      {(close) => (
        <div className="p-4 sm:p-6">
          {dueAt === null ? <DeletionForm person={person} deletion={deletion} close={close} /> : <Farewell dueAt={dueAt} close={close} />}
        </div>
      )}
    </Dialog>
  );
}
