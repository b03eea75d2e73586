import type { SalaryView } from '@whetstone/contracts/salaries';
import { type BlankWords, blankWords, markBlankNames, markBlanks } from '#src/lib/mark-blanks.ts';
import { useInterface, useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Html } from '#src/ui/html.tsx';
import { Section } from '#src/ui/section.tsx';

/** Blanks are called in the language of the interface, since the reader has to fill them. */
function useBlankWords(): BlankWords {
  const { language, messages } = useInterface();
  return { names: messages.pay.blankNames, language };
}

/** What to argue with; its blanks are marked as those of the script are. */
export function Levers({ levers }: { levers: SalaryView['levers'] }) {
  const { pay } = useMessages();
  const words = useBlankWords();
  if (levers.length === 0) return null;
  return (
    <Section id="levers" title={pay.levers}>
      <ol className="space-y-6">
        {levers.map(({ title, bodyHtml }) => (
          <li key={title}>
            <h3 className="mb-1 font-serif text-lg font-bold">
              <ContentText>{title}</ContentText>
            </h3>
            <Html html={markBlanks(bodyHtml, words)} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Words to say, with the blanks that only the reader's own offers can fill. */
export function Script({ script }: { script: SalaryView['script'] }) {
  const { pay } = useMessages();
  const words = useBlankWords();
  if (script.html === '') return null;
  return (
    <Section id="script" title={pay.script} note={pay.scriptLead}>
      <div className="max-w-measure border-s-4 border-stone ps-5">
        <Html html={markBlanks(script.html, words)} />
      </div>
      {script.blanks.length > 0 && (
        <p className="mt-5 max-w-measure text-[0.9375rem] leading-8">
          <span className="label">{pay.blanks} </span>
          {script.blanks.map((blank) => (
            <span key={blank}>
              <mark className="blank">{blankWords(blank, words.names)}</mark>{' '}
            </span>
          ))}
        </p>
      )}
    </Section>
  );
}

/** What the page says about its figures; it calls the blanks what the script calls them. */
export function Notes({ salary: { notesHtml, script } }: { salary: SalaryView }) {
  const { pay } = useMessages();
  const words = useBlankWords();
  if (notesHtml === '') return null;
  return (
    <Section id="notes" title={pay.notes}>
      <Html html={markBlankNames(notesHtml, script.blanks, words)} />
    </Section>
  );
}
