import type { LeniencyView } from '@whetstone/contracts/calibration';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';

type Result = NonNullable<LeniencyView['result']>;

/** Which side of nothing an interval lies on; 0 for one that holds it, which says nothing. */
const sideOf = (low: number, high: number): -1 | 0 | 1 => (low > 0 ? 1 : high < 0 ? -1 : 0);

function Figures({ result: { mean, low, high, older, newer, change, changeLow, changeHigh } }: { result: Result }) {
  const { words } = useMessages().calibrating.leniency;
  const facts = [
    { name: words.leniency, says: words.leans[sideOf(low, high)], figures: words.meanOf(mean, low, high) },
    {
      name: words.drift,
      says: words.drifts[sideOf(changeLow, changeHigh)],
      figures: words.changeOf({ older, newer, change, low: changeLow, high: changeHigh }),
    },
  ];
  return (
    <dl className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
      {facts.map(({ name, says, figures }) => (
        <div key={name}>
          <dt className="label">{name}</dt>
          <dd>
            <p className="font-semibold">{says}</p>
            <p className="mt-1 text-[0.9375rem] text-ink-soft tabular-nums">{figures}</p>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether a mentor gives higher levels than others do, and whether that changes: in words, with the figures that say so. */
export function LeniencyPart({ leniency: { judgements, ofReferences, ofReadings, needs, result } }: { leniency: LeniencyView }) {
  const { leniency } = useMessages().calibrating;
  return (
    <Section title={leniency.title} note={leniency.note(needs)}>
      {result === null ? <p>{leniency.tooFew(judgements, needs)}</p> : <Figures result={result} />}
      {judgements > 0 && <p className="label mt-4">{leniency.sources(ofReferences, ofReadings)}</p>}
    </Section>
  );
}
