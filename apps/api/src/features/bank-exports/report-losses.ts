import type { ExportReport } from '@whetstone/contracts/exports';
import type { ExportFormat } from '@whetstone/importers/export/export-bank';
import type { LeavingQuestion, Loss } from '@whetstone/importers/export/exported';

/** So many are named; the others are counted. */
const NAMED = 5;
const STAYING_NAMED = 200;

type Lost = ExportReport['losses'][number];

/** What happens alike to many questions as one line, the longest first; apart from it what does not leave at all. */
export function reportLosses(format: ExportFormat, questions: readonly LeavingQuestion[], losses: readonly Loss[]): ExportReport {
  const titles = new Map(questions.map(({ record }) => [record.id, record.title]));
  const named = (some: readonly Loss[], most: number) => some.slice(0, most).map(({ question }) => ({ id: question, title: titles.get(question) ?? question }));
  const staying = losses.filter(({ why }) => why === 'stays_out');
  const groups = Map.groupBy(
    losses.filter(({ why }) => why !== 'stays_out'),
    ({ field, why }) => `${field} ${why}`,
  );
  return {
    format,
    questionCount: questions.length - staying.length,
    losses: [...groups.values()]
      .flatMap((some) => {
        const [first] = some;
        return first === undefined ? [] : [{ field: first.field as Lost['field'], why: first.why, count: some.length, some: named(some, NAMED) }];
      })
      .toSorted((a, b) => b.count - a.count),
    staysOut: staying.length === 0 ? [] : [{ why: 'unsorted', count: staying.length, some: named(staying, STAYING_NAMED) }],
  };
}
