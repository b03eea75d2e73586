import type { ExportReport } from '@whetstone/contracts/exports';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { Icon } from '#src/ui/icon.tsx';

type Loss = ExportReport['losses'][number];
type Staying = ExportReport['staysOut'][number];

/** Which questions it happens to; what is not named to the last could be others, and stands alone. */
function whomOf({ field, count, some }: Loss, questionCount: number): string {
  if (count === questionCount) return '';
  return count > some.length ? field : some.map(({ id }) => id).join(' ');
}

/** What happens alike to the same questions stands in one line for all the parts to which it happens. */
function inLines({ losses, questionCount }: ExportReport): Loss[][] {
  return [...Map.groupBy(losses, (loss) => `${loss.why} ${whomOf(loss, questionCount)}`).values()];
}

function LossLine({ losses, report }: { losses: readonly Loss[]; report: ExportReport }) {
  const { exports: words } = useMessages();
  const [loss] = losses;
  if (loss === undefined) return null;
  const { count, some } = loss;
  return (
    <li className="py-2">
      <p>
        <span className="font-semibold">{words.list(losses.map(({ field }) => words.fields[field]))}:</span> {words.why[loss.why](words.formats[report.format])}
      </p>
      <p className="label break-words">
        {words.happensTo(count, report.questionCount)}
        {count < report.questionCount && (
          <>
            {': '}
            <ContentText>{some.map(({ title }) => title).join('; ')}</ContentText>
            {count > some.length && '…'}
          </>
        )}
      </p>
    </li>
  );
}

function StayingLine({ staying: { why, count, some }, workspaceId }: { staying: Staying; workspaceId: string }) {
  const { exports: words } = useMessages();
  return (
    <div className="mt-4">
      <p className="flex items-center gap-1.5 font-semibold text-spark">
        <Icon name="warning" />
        {words.staysOut[why](count)}
      </p>
      <Details title={words.which}>
        <ul className="divide-y divide-rule border-y border-rule">
          {some.map(({ id, title }) => (
            <li key={id} className="py-1 break-words">
              <Link className="link" to={paths.workspaceQuestion(workspaceId, id)}>
                <ContentText>{title}</ContentText>
              </Link>
            </li>
          ))}
        </ul>
        {count > some.length && <p className="label mt-1">{words.more(count - some.length)}</p>}
      </Details>
    </div>
  );
}

/** What a format cannot carry, and why, before anything leaves. */
export function LossReport({ report, workspaceId }: { report: ExportReport; workspaceId: string }) {
  const { exports: words } = useMessages();
  const { losses, staysOut, questionCount, format } = report;
  return (
    <div className="max-w-measure">
      <p className="font-semibold">{words.leave(questionCount)}</p>
      <h3 className="mt-2 font-semibold">{words.lossTitle(losses.length, words.formats[format])}</h3>
      {losses.length > 0 && (
        <ul className="mt-1 divide-y divide-rule border-y border-rule">
          {inLines(report).map((some) => (
            <LossLine key={some.map(({ field, why }) => `${field} ${why}`).join(' ')} losses={some} report={report} />
          ))}
        </ul>
      )}
      {staysOut.map((staying) => (
        <StayingLine key={staying.why} staying={staying} workspaceId={workspaceId} />
      ))}
    </div>
  );
}
