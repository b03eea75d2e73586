import { type ComponentProps, useRef } from 'react';
import { useMessages } from '../lib/messages.tsx';
import { type ChosenFile, fromField } from '../lib/chosen-file.ts';

interface PickerProps {
  label: string;
  onChosen: (files: ChosenFile[]) => void;
  field?: ComponentProps<'input'> & { webkitdirectory?: string };
}

/** A button that opens the browser's own choice of files. */
function Picker({ label, onChosen, field }: PickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        {...field}
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          const files = fromField(target.files ?? new DataTransfer().files);
          target.value = ''; // the same files can be chosen again
          onChosen(files);
        }}
      />
    </>
  );
}

export function FileFields({ onChosen }: Pick<PickerProps, 'onChosen'>) {
  const { imports: words } = useMessages();
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      <Picker label={words.chooseFiles} onChosen={onChosen} />
      <Picker label={words.chooseFolder} onChosen={onChosen} field={{ webkitdirectory: '' }} />
    </div>
  );
}
