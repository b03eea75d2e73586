import type { CodeRunClaim } from '@whetstone/contracts/code-run-claim';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Icon } from '#src/ui/icon.tsx';

const LANGUAGE_NAMES = { python: 'Python', typescript: 'TypeScript', sql: 'SQL', shell: 'Shell' } as const;

function TestRow({ test: { name, isHidden, state } }: { test: CodeRunClaim['tests'][number] }) {
  const { coding } = useMessages();
  const isPassed = state === 'passed';
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-t border-rule py-1 text-[0.9375rem]" data-case-state={state}>
      <span className="min-w-0 flex-1 basis-48">
        <ContentText>{name}</ContentText>
        {isHidden && <span className="label"> {coding.hidden}</span>}
      </span>
      <span className={`flex items-center gap-1.5 font-semibold ${isPassed ? 'text-stone' : state === 'stopped' ? 'text-ink-soft' : 'text-error'}`}>
        {state !== 'stopped' && <Icon name={isPassed ? 'check' : 'cross'} />}
        {coding.states[state]}
      </span>
    </li>
  );
}

/** What came of the tests in the candidate's own browser: a claim, and said to be one. */
export function TestRun({ run }: { run: CodeRunClaim | null }) {
  const { enclosed } = useMessages();
  if (run === null) return <p className="text-ink-soft">{enclosed.notRun}</p>;
  const { language, engine, ranAt, isOfThisCode, tests } = run;
  const passed = tests.filter(({ state }) => state === 'passed').length;
  return (
    <>
      <p>
        <strong>{enclosed.passed(passed, tests.length)}</strong> {enclosed.ranIn(LANGUAGE_NAMES[language], engine, ranAt)}
      </p>
      {!isOfThisCode && <p className="font-semibold text-error">{enclosed.changedSince}</p>}
      <p className="label max-w-measure">{enclosed.claim}</p>
      <ul className="mt-2 max-w-measure border-b border-rule">
        {tests.map((test, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- what was handed in never changes
          <TestRow key={at} test={test} />
        ))}
      </ul>
    </>
  );
}
