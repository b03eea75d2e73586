import { type ChangeEvent, useId } from 'react';
import type { CodeLanguage, OwnCase } from '#src/lib/code-answer.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { readExpected } from './plan-cases.ts';

const kindOf = (language: CodeLanguage) => (language === 'sql' || language === 'shell' ? language : 'function');

/** What a new case begins with. */
const NEW_BODIES: Readonly<Record<CodeLanguage, (entry: string) => string>> = {
  python: (entry) => `return ${entry}()`,
  typescript: (entry) => `return ${entry}();`,
  sql: (tables) => `INSERT INTO ${/CREATE TABLE (\w+)/i.exec(tables)?.[1] ?? ''} VALUES ();`,
  shell: (entry) => `printf '%s\\n' 'a line' | ${entry}`,
};

interface OwnCaseFieldsProps {
  test: OwnCase;
  number: number;
  room: number;
  onChange: (test: OwnCase) => void;
  onRemove: () => void;
  onLeave: () => void;
}

function OwnCaseFields({ test, number, room, onChange, onRemove, onLeave }: OwnCaseFieldsProps) {
  const { coding } = useMessages();
  const id = useId();
  const { language, body, expected } = test;
  const kind = kindOf(language);
  const isNoJson = expected.trim() !== '' && readExpected(expected, language) === null;
  const field = {
    id: `${id}expected`,
    value: expected,
    lang: 'en',
    spellCheck: false,
    maxLength: expected.length + room,
    'aria-describedby': isNoJson ? `${id}problem` : undefined,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange({ ...test, expected: target.value }),
    onBlur: onLeave,
  };
  return (
    <li className="space-y-2 border-t border-rule py-3">
      <div>
        <label htmlFor={`${id}body`} className="mb-1 block text-[0.9375rem] font-semibold">
          {coding.ownBody(number)}
        </label>
        <textarea
          id={`${id}body`}
          value={body}
          lang="en"
          spellCheck={false}
          maxLength={body.length + room}
          onChange={({ target }) => onChange({ ...test, body: target.value })}
          onBlur={onLeave}
          className="note-sheet code-sheet"
        />
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-56">
          <label htmlFor={`${id}expected`} className="label mb-1 block">
            {coding.ownExpected[kind]}
          </label>
          {/* What a script writes has lines. */}
          {kind === 'shell' ? <textarea {...field} className="note-sheet code-sheet" /> : <input {...field} className="search-field font-mono" />}
        </div>
        <button type="button" className="button" onClick={onRemove}>
          {coding.ownRemove(number)}
        </button>
      </div>
      {isNoJson && (
        <p id={`${id}problem`} className="text-[0.9375rem] text-spark">
          {coding.ownNotJson}
        </p>
      )}
    </li>
  );
}

interface OwnCasesProps {
  language: CodeLanguage;
  /** what a new case calls: the name of a function or of a script; in SQL the statements that make the tables */
  entry: string;
  cases: readonly OwnCase[];
  /** how many characters the answer may still grow by */
  room: number;
  onChange: (cases: OwnCase[]) => void;
  onLeave: () => void;
}

/** Cases that one has thought of oneself, in the language that is chosen. */
export function OwnCases({ language, entry, cases, room, onChange, onLeave }: OwnCasesProps) {
  const { coding } = useMessages();
  const own = cases.flatMap((test, place) => (test.language === language ? [{ test, place }] : []));
  const added: OwnCase = { language, body: NEW_BODIES[language](entry), expected: '' };
  return (
    <Disclosure level="row" title={coding.ownCases} aside={coding.ownCount(own.length)}>
      <p className="label mb-3 max-w-measure">{coding.ownNote[kindOf(language)]}</p>
      <ol>
        {own.map(({ test, place }, at) => (
          <OwnCaseFields
            key={place}
            test={test}
            number={at + 1}
            room={room}
            onChange={(changed) => onChange(cases.map((before, other) => (other === place ? changed : before)))}
            onRemove={() => onChange(cases.filter((_test, other) => other !== place))}
            onLeave={onLeave}
          />
        ))}
      </ol>
      <button type="button" className="button mt-2" disabled={room < added.body.length + 100} onClick={() => onChange([...cases, added])}>
        {coding.ownAdd}
      </button>
    </Disclosure>
  );
}
