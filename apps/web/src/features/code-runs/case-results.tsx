import { useMessages } from '#src/lib/messages.tsx';
import type { CodeLanguage } from '#src/lib/code-answer.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Icon, type IconName } from '#src/ui/icon.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';
import { givenText, valueText } from './case-texts.ts';
import type { CaseResult, CaseState } from './run-cases.ts';

const SIGNS: Readonly<Record<CaseState, { icon: IconName | null; color: string }>> = {
  waiting: { icon: null, color: 'text-ink-soft' },
  running: { icon: null, color: 'text-stone' },
  passed: { icon: 'check', color: 'text-stone' },
  gave: { icon: 'info', color: 'text-stone' },
  wrong: { icon: 'cross', color: 'text-error' },
  failed: { icon: 'cross', color: 'text-error' },
  time: { icon: 'warning', color: 'text-error' },
  broken: { icon: 'warning', color: 'text-error' },
  stopped: { icon: null, color: 'text-ink-soft' },
};

/** A value may be of any length; what is cut can be printed by whoever wants it. */
const LONGEST = 2_000;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

function Value({ name, text }: { name: string; text: string }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[6rem_minmax(0,1fr)]">
      <dt className="label">{name}</dt>
      <dd className="min-w-0 font-mono text-[0.8125rem] leading-snug break-words whitespace-pre-wrap" lang="en">
        {short(text)}
      </dd>
    </div>
  );
}

type Words = ReturnType<typeof useMessages>['coding'];

const isProgram = (language: CodeLanguage): boolean => language === 'python' || language === 'typescript';

/** What went in, what was expected and what came: of a hidden test nothing. */
function valuesOf({ planned, state, got }: CaseResult, coding: Words): [string, string][] {
  if (!planned.isShown || !['wrong', 'failed', 'gave'].includes(state)) return [];
  const { language, expect, run } = planned;
  const isCalled = isProgram(language) || (language === 'shell' && run.driver !== null);
  const textOf = (value: unknown): string => valueText(language, value) || coding.nothing;
  // of a program as it came: a whole number may be longer than JavaScript can hold
  const gotText = (json: string): string => (isProgram(language) ? json : textOf(JSON.parse(json)));
  return [
    [isCalled ? coding.call : coding.given, givenText(planned) || coding.nothing],
    ...(expect === null ? [] : [[coding.expected, textOf(expect.value)] satisfies [string, string]]),
    ...(got === null ? [] : [[coding.got, gotText(got)] satisfies [string, string]]),
  ];
}

function Values({ result }: { result: CaseResult }) {
  const { coding } = useMessages();
  // What the solution itself has thrown is told of hidden tests as well.
  const values = [...valuesOf(result, coding), ...(result.why === null ? [] : [[coding.thrown, result.why] as const])];
  if (values.length === 0) return null;
  return (
    <dl className="mt-1 space-y-1">
      {values.map(([name, text]) => (
        <Value key={name} name={name} text={text} />
      ))}
    </dl>
  );
}

function Result({ result, number }: { result: CaseResult; number: number }) {
  const { coding } = useMessages();
  const { planned, state, ms, output } = result;
  const { icon, color } = SIGNS[state];
  const name = planned.name ?? coding.own(number);
  const notes = [planned.isShown ? '' : coding.hidden, ms === null ? '' : coding.time(ms)].filter((note) => note !== '');
  return (
    <li className="border-t border-rule py-2" data-case-state={state}>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <span className="min-w-0 flex-1 basis-48">{planned.name === null ? name : <ContentText>{name}</ContentText>}</span>
        <span className={`flex items-center gap-1.5 text-[0.9375rem] font-semibold ${color}`}>
          {icon && <Icon name={icon} />}
          {coding.states[state]}
        </span>
        {notes.length > 0 && <span className="label">{notes.join(' · ')}</span>}
      </div>
      <Values result={result} />
      {output !== '' && (
        <div className="mt-2">
          <p className="label mb-1">{coding.output}</p>
          <ScrollBox label={coding.outputOf(name)}>
            <pre className="code" lang="en">
              {output.trimEnd()}
            </pre>
          </ScrollBox>
        </div>
      )}
    </li>
  );
}

/** What came of each case, in the order in which they run. */
export function CaseResults({ results, isRunning }: { results: readonly CaseResult[]; isRunning: boolean }) {
  const { coding } = useMessages();
  const own = results.filter(({ planned }) => planned.name === null);
  if (results.length === 0) return null;
  return (
    <section aria-label={coding.results} aria-busy={isRunning}>
      <ol className="border-b border-rule">
        {results.map((result) => (
          <Result key={result.planned.key} result={result} number={own.indexOf(result) + 1} />
        ))}
      </ol>
    </section>
  );
}
