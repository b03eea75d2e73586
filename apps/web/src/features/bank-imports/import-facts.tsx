import type { CallOutput } from '@whetstone/contracts/call';
import type { getImport } from '@whetstone/contracts/bank-imports';
import { useMessages } from '#src/lib/messages.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';

type View = CallOutput<typeof getImport>;

/** What an import holds, in numbers. */
export function ImportCounts({ view: { state, counts } }: { view: View }) {
  const { imports: words } = useMessages();
  const { comesIn, leftOut, duplicates, merged, alike, errors, warnings } = counts;
  const out = leftOut + duplicates;
  const parts = [
    state === 'undone' ? words.undoneCount(comesIn) : state === 'committed' ? words.cameInCount(comesIn) : words.comesInCount(comesIn),
    out > 0 ? words.outCount(out) : '',
    merged > 0 ? words.mergedCount(merged) : '',
    alike > 0 ? words.alikeCount(alike) : '',
  ];
  return (
    <p className="mt-3 text-lg">
      {parts.filter((part) => part !== '').join(' · ')}
      {errors + warnings > 0 && (
        <>
          {' · '}
          <a href="#messages" className={`link ${errors > 0 ? 'font-semibold text-error' : ''}`}>
            {[errors > 0 ? words.errorCount(errors) : '', warnings > 0 ? words.noteCount(warnings) : ''].filter((part) => part !== '').join(', ')}
          </a>
        </>
      )}
    </p>
  );
}

export function ImportFiles({ view: { files, fileCount } }: { view: View }) {
  const { imports: words } = useMessages();
  if (fileCount === 0) return null;
  return (
    <div className="mt-10">
      <Disclosure title={words.filesTitle} aside={String(fileCount)}>
        <ul className="divide-y divide-rule border-y border-rule">
          {files.map(({ path, questions, messages }) => (
            <li key={path} className="flex flex-wrap justify-between gap-x-6 py-1.5">
              <span className="min-w-0 break-all">{path}</span>
              <span className="label">{words.fileCounts(questions, messages)}</span>
            </li>
          ))}
        </ul>
        {fileCount > files.length && <p className="label mt-2">{words.moreFiles(fileCount - files.length)}</p>}
      </Disclosure>
    </div>
  );
}
