import { Fragment } from 'react';
import { useContentLang, useMessages } from '../lib/messages.tsx';
import { Disclosure } from './disclosure.tsx';
import { foldUnchanged, type Line, type Segment, wordChanges } from '../lib/word-changes.ts';

/** What screen readers are told before a marked piece. */
interface ChangeWords {
  added: string;
  removed: string;
}

/** A change says in words what its look says: screen readers pass over `ins` and `del` in silence. */
function Piece({ segment: { text, mark }, words }: { segment: Segment; words: ChangeWords | undefined }) {
  const { questions } = useMessages();
  const { added, removed } = words ?? { added: questions.addedStart, removed: questions.removedStart };
  if (mark === 'same') return text;
  const Mark = mark === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="sr-only" lang={undefined}>
        {' '}
        {mark === 'added' ? added : removed}{' '}
      </span>
      {text}
      <span className="sr-only"> ({questions.markEnd}) </span>
    </Mark>
  );
}

function Lines({ lines, lang, words }: { lines: readonly Line[]; lang: string | undefined; words: ChangeWords | undefined }) {
  return lines.map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines have no identity, and the list never changes
    <p key={index} lang={lang}>
      {line.map((segment, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <Piece key={at} segment={segment} words={words} />
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
  /** what the marks mean, where they are no change of one text */
  words?: ChangeWords;
}

/** A text with what was taken out and put in; longer unchanged runs are folded away. */
export function ChangedText({ before, after, isCode = false, isOurs = false, words }: ChangedTextProps) {
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
              <Lines lines={lines} lang={lang} words={words} />
            </Disclosure>
          ) : (
            <Lines lines={lines} lang={lang} words={words} />
          )}
        </Fragment>
      ))}
    </div>
  );
}
