import type { UseMutationResult } from '@tanstack/react-query';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { Notice } from '#src/ui/notice.tsx';

interface NameFormProps {
  /** what the form begins with */
  name: string;
  action: string;
  /** said when it has been done */
  done: string;
  saving: Pick<UseMutationResult<unknown, Error, string>, 'mutate' | 'isPending' | 'isSuccess' | 'error'>;
}

/** One name of a workspace, and what to do with it. */
export function NameForm({ name, action, done, saving }: NameFormProps) {
  const { workspaces: words } = useMessages();
  const refusal = useRefusal(saving.error);
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const value = new FormData(event.currentTarget).get('name');
        if (typeof value === 'string') saving.mutate(value);
      }}
    >
      <div role="alert">{refusal.text !== null && <Notice tone="error" title={refusal.text} />}</div>
      <Field label={words.name} error={refusal.fields['name'] === undefined ? undefined : words.nameRule}>
        {(control) => <input {...control} key={name} name="name" defaultValue={name} required maxLength={80} autoComplete="off" className="search-field" />}
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button" disabled={saving.isPending}>
          {action}
        </button>
        <output>{saving.isSuccess ? done : ''}</output>
      </div>
    </form>
  );
}
