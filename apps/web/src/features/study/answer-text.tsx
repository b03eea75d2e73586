import { parseCodeAnswer } from '#src/lib/code-answer.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';

/** An answer as it was written: prose in the type of what is read, code in that of code. */
export function AnswerText({ text, className }: { text: string; className: string }) {
  const { studying } = useMessages();
  const { notes, code, cases } = parseCodeAnswer(text);
  const blocks = [...Object.entries(code), ...cases.map(({ language, body }) => [language, body] as const)];
  return (
    <div className="space-y-4">
      {(notes !== '' || blocks.length === 0) && <div className={`font-serif whitespace-pre-wrap ${className}`}>{notes}</div>}
      {blocks.map(([language, source], at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the text never changes while it is shown
        <ScrollBox key={at} label={`${studying.answer}, ${language}`}>
          <pre className="code" lang="en">
            {source}
          </pre>
        </ScrollBox>
      ))}
    </div>
  );
}
