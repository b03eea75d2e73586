import { useId, useState } from 'react';
import { Link } from 'react-router';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Details } from '#src/ui/details.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { OneAtATime } from '#src/ui/one-at-a-time.tsx';
import { RadioStrip } from '#src/ui/radio-strip.tsx';
import { Sample } from './sample.tsx';
import { useGalleryWords } from './words.ts';

type Choice = 'first' | 'second' | 'third';
const CHOICES: readonly Choice[] = ['first', 'second', 'third'];

function Field({ label, text }: { label: string; text: string }) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id} className="label mb-1 block font-semibold">
        {label}
      </label>
      <input id={id} type="search" className="search-field" defaultValue={text} placeholder={label} />
    </p>
  );
}

function Actions() {
  const words = useGalleryWords();
  const [choice, setChoice] = useState<Choice>('first');
  return (
    <Sample title={words.actions}>
      <p>
        <Link to={{ hash: 'content' }} className="link">
          {words.link}
        </Link>
      </p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button">
          {words.button}
        </button>
        <button type="button" className="button" disabled>
          {words.disabled}
        </button>
      </p>
      <RadioStrip legend={words.choice} choices={CHOICES.map((value) => ({ value, label: words[value] }))} value={choice} onChoose={setChoice} isLegendShown />
      <Field label={words.field} text="" />
      <Field label={words.filled} text="kubernetes" />
    </Sample>
  );
}

function Opening({ pane }: { pane: string }) {
  const words = useGalleryWords();
  return (
    <Sample title={words.opening}>
      <Disclosure title={words.closed} aside={words.aside} level={4}>
        <p>{words.sentence}</p>
      </Disclosure>
      <Disclosure title={words.closed} level="row">
        <p>{words.sentence}</p>
      </Disclosure>
      <Details title={words.closed} aside={<span className="label">{words.aside}</span>}>
        <p>{words.sentence}</p>
      </Details>
      <OneAtATime
        id={`${pane}-list`}
        items={CHOICES}
        keyOf={(item) => item}
        anchorOf={(number) => `${pane}-item-${number}`}
        nameOf={(number) => `${words.name} ${number}`}
        nextLabel={() => words.next}
        render={(item) => <p>{words[item]}</p>}
      />
    </Sample>
  );
}

/** What one can act on, and what answers. `pane` keeps the ids of two copies apart. */
export function Controls({ pane }: { pane: string }) {
  const words = useGalleryWords();
  return (
    <>
      <Actions />
      <Sample title={words.notices}>
        {(['info', 'warning', 'error'] as const).map((tone) => (
          <Notice key={tone} tone={tone} title={words[tone]}>
            <p>{words.what}</p>
          </Notice>
        ))}
      </Sample>
      <Opening pane={pane} />
    </>
  );
}
