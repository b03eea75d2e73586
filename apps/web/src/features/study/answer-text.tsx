import type { ReactNode } from 'react';
import { boardLines } from '#src/lib/board-words.ts';
import { parseCodeAnswer } from '#src/lib/code-answer.ts';
import { DESIGN_SECTIONS, parseDesignAnswer } from '#src/lib/design-answer.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';

interface AnswerTextProps {
  text: string;
  className: string;
}

const Prose = ({ children, className }: { children: string; className: string }) => (
  <div className={`font-serif whitespace-pre-wrap ${className}`}>{children}</div>
);

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <p className="label font-semibold">{title}</p>
      {children}
    </div>
  );
}

function CodeAnswerText({ text, className }: AnswerTextProps) {
  const { studying } = useMessages();
  const { notes, code, cases } = parseCodeAnswer(text);
  const blocks = [...Object.entries(code), ...cases.map(({ language, body }) => [language, body] as const)];
  return (
    <div className="space-y-4">
      {(notes !== '' || blocks.length === 0) && <Prose className={className}>{notes}</Prose>}
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

/** An answer as it was written: prose in the type of what is read, code in that of code, a whiteboard in words. */
export function AnswerText({ text, className }: AnswerTextProps) {
  const { designing } = useMessages();
  const { notes, sections, board } = parseDesignAnswer(text);
  const lines = boardLines(board, designing.boardWords);
  if (lines.length === 0 && Object.keys(sections).length === 0) return <CodeAnswerText text={text} className={className} />;
  return (
    <div className="space-y-4">
      {notes !== '' && <Prose className={className}>{notes}</Prose>}
      {DESIGN_SECTIONS.map((name) => {
        const section = sections[name];
        return section === undefined ? null : (
          <Part key={name} title={designing.sections[name]}>
            <Prose className={className}>{section}</Prose>
          </Part>
        );
      })}
      {lines.length > 0 && (
        <Part title={designing.inWords}>
          <ul className={`list-disc ps-5 font-serif ${className}`}>
            {lines.map((line, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the text never changes while it is shown
              <li key={at}>{line}</li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}
