import type { QuestionChangesView } from '@whetstone/contracts/questions';
import { Form } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';

interface NumberFieldProps {
  name: 'from' | 'to';
  label: string;
  value: number;
  versions: QuestionChangesView['versions'];
}

function NumberField({ name, label, value, versions }: NumberFieldProps) {
  const { common } = useMessages();
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value} className="min-h-10 rounded border border-rule-strong bg-paper px-2 text-[0.9375rem]">
        {versions.map(({ number, createdAt }) => (
          <option key={number} value={number}>
            {common.versionOn(number, createdAt)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface VersionChoiceProps {
  changes: Pick<QuestionChangesView, 'versions'> & Record<'from' | 'to', Pick<QuestionChangesView['from'], 'number'>>;
  /** the page of changes */
  path: string;
}

/** Which two versions are laid beside each other: a form whose answer is an address. */
export function VersionChoice({ changes: { versions, from, to }, path }: VersionChoiceProps) {
  const { questions } = useMessages();
  return (
    <Form key={`${from.number} ${to.number}`} action={path} className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <NumberField name="from" label={questions.fromVersion} value={from.number} versions={versions} />
      <NumberField name="to" label={questions.toVersion} value={to.number} versions={versions} />
      <button type="submit" className="button">
        {questions.compare}
      </button>
    </Form>
  );
}
