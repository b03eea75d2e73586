import { useMessages } from '#src/lib/messages.tsx';
import { Field } from '#src/ui/field.tsx';
import type { ChosenFile } from '#src/lib/chosen-file.ts';

/** Text that is read as a file of the name that the person gives it. */
export function PasteForm({ onText }: { onText: (file: ChosenFile) => void }) {
  const { imports: words } = useMessages();
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const values = new FormData(event.currentTarget);
        const [path, text] = [values.get('path'), values.get('text')];
        if (typeof path === 'string' && typeof text === 'string') onText({ path, blob: new Blob([text]) });
      }}
    >
      <Field label={words.text}>
        {(control) => <textarea {...control} name="text" required rows={8} spellCheck={false} className="search-field font-mono text-sm" />}
      </Field>
      <Field label={words.pasteName} hint={words.pasteNameHint}>
        {(control) => <input {...control} name="path" required maxLength={200} defaultValue={words.pasteDefault} autoComplete="off" className="search-field" />}
      </Field>
      <button type="submit" className="button">
        {words.read}
      </button>
    </form>
  );
}
