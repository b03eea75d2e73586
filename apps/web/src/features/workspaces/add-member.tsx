import { CallError } from '@whetstone/contracts/call';
import { WORKSPACE_ROLES, type WorkspaceRole } from '@whetstone/contracts/workspaces';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { SignInNameInput } from '#src/ui/sign-in-name-input.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { useMemberChanges } from './use-member-changes.ts';

const textIn = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
};

/** Adds a recruiter by the exact sign-in name. */
export function AddMember({ adding }: { adding: ReturnType<typeof useMemberChanges>['add'] }) {
  const { workspaces: words } = useMessages();
  const refusal = useRefusal(adding.error);
  const known: Partial<Record<string, string>> = { not_found: words.noRecruiter, conflict: words.already };
  const reason = adding.error instanceof CallError ? known[adding.error.code] : undefined;
  const send = (form: HTMLFormElement): void => {
    const values = new FormData(form);
    const role: WorkspaceRole = WORKSPACE_ROLES.find((one) => one === values.get('role')) ?? 'viewer';
    adding.mutate({ signInName: textIn(values, 'signInName'), role }, { onSuccess: () => form.reset() });
  };
  return (
    <form
      className="mt-8 space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <h3 className="font-serif text-lg font-bold">{words.addTitle}</h3>
      <div role="alert">{refusal.text !== null && <Notice tone="error" title={reason ?? refusal.text} />}</div>
      <Field label={words.signInName} error={reason ?? refusal.fields['signInName']}>
        {(control) => <SignInNameInput {...control} />}
      </Field>
      <Field label={words.role}>
        {(control) => (
          <select {...control} name="role" defaultValue="editor" className="search-field max-w-40">
            {WORKSPACE_ROLES.map((role) => (
              <option key={role} value={role}>
                {words.roles[role]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button" disabled={adding.isPending}>
          {words.add}
        </button>
        <output>{adding.isSuccess ? words.added : ''}</output>
      </div>
    </form>
  );
}
