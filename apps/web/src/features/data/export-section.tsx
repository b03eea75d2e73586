import { useMutation } from '@tanstack/react-query';
import { exportMyData } from '@whetstone/contracts/my-export';
import { call } from '#src/lib/call.ts';
import { useInterface } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Section } from '#src/ui/section.tsx';
import { saveFile } from '#src/lib/save-file.ts';

type Shape = 'md' | 'json';

/** Fetches everything and saves it. @returns the name of the file */
async function download(shape: Shape, language: 'en' | 'zh-CN'): Promise<string> {
  const { markdown, ...rest } = await call(exportMyData, { query: { language } });
  const name = `whetstone-${rest.exportedAt.slice(0, 10)}.${shape}`;
  if (shape === 'md') saveFile(name, 'text/markdown', markdown);
  else saveFile(name, 'application/json', `${JSON.stringify(rest, null, 2)}\n`);
  return name;
}

/** Takes along what is kept about one, to be read or for programs. */
export function ExportSection() {
  const { language, messages } = useInterface();
  const { mutate, isPending, data: file, error } = useMutation({ mutationFn: (shape: Shape) => download(shape, language) });
  const refusal = useRefusal(error);
  const words = messages.myData;
  return (
    <Section id="data" title={words.title} note={words.note}>
      <div className="flex flex-wrap gap-3">
        <button type="button" className="button" disabled={isPending} onClick={() => mutate('md')}>
          {words.asText}
        </button>
        <button type="button" className="button" disabled={isPending} onClick={() => mutate('json')}>
          {words.asData}
        </button>
      </div>
      <output className="mt-3 block text-sm text-ink-soft">{file !== undefined && words.saved(file)}</output>
      <p role="alert" className="text-[0.9375rem] text-error">
        {refusal.text}
      </p>
    </Section>
  );
}
