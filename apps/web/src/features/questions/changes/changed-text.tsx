import { Fragment } from 'react';
import { useContentLang, useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { foldUnchanged, type Line, type Segment, wordChanges } from './word-changes.ts';

/** A change says in words what its look says: screen readers pass over `ins` and `del` in silence. */
function Piece({ segment: { text, mark } }: { segment: Segment }) {
  const { questions } = useMessages();
  if (mark === 'same') return text;
  const Mark = mark === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="sr-only" lang={undefined}>
        {' '}
        {mark === 'added' ? questions.addedStart : questions.removedStart}{' '}
      </span>
      {text}
      <span className="sr-only"> ({questions.markEnd}) </span>
    </Mark>
  );
}

function Lines({ lines, lang }: { lines: readonly Line[]; lang: string | undefined }) {
  return lines.map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines have no identity, and the list never changes
    <p key={index} lang={lang}>
      {line.map((segment, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <Piece key={at} segment={segment} />
      ))}
    </p>
  ));
}

interface ChangedTextProps {
  before: string;
  after: string;
  isCode?: boolean;
  /** the words are of the interface, as those of the facts */
  isOurs?: boolean;
}

/** A text with what was taken out and put in; longer unchanged runs are folded away. */
export function ChangedText({ before, after, isCode = false, isOurs = false }: ChangedTextProps) {
  const { questions } = useMessages();
  const contentLang = useContentLang();
  const lang = isOurs ? undefined : contentLang;
  const stretches = foldUnchanged(wordChanges(before, after, isCode));
  return (
    <div className={isCode ? 'changes font-mono text-sm' : 'changes font-serif'}>
      {stretches.map(({ isFolded, lines }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <Fragment key={index}>
          {isFolded ? (
            <Disclosure level="row" title={<span className="label font-sans font-normal">{questions.unchangedLines(lines.length)}</span>}>
              <Lines lines={lines} lang={lang} />
            </Disclosure>
          ) : (
            <Lines lines={lines} lang={lang} />
          )}
        </Fragment>
      ))}
    </div>
  );
}
