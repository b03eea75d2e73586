import { type UseMutationOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type MyMailView, confirmMyMail, removeMyMail, setMyMail } from '@whetstone/contracts/mail';
import { type FormEvent, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useInterface, useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { Section } from '#src/ui/section.tsx';
import { myMail } from './queries.ts';

type Change = UseMutationOptions<MyMailView | { done: true }, unknown, string>;

/** A change of the address, after which it is shown as it is. */
function useMailChange(mutationFn: Change['mutationFn'] & object) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSuccess: async () => queries.invalidateQueries({ queryKey: myMail().queryKey }) });
}

interface EntryProps {
  label: string;
  hint: string;
  name: 'address' | 'code';
  submit: string;
  change: ReturnType<typeof useMailChange>;
}

/** One text that is entered and sent. */
function Entry({ label, hint, name, submit, change }: EntryProps) {
  const [text, setText] = useState('');
  const { fields, text: refusal } = useRefusal(change.error);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(text);
  };
  return (
    <form onSubmit={send} noValidate className="mt-4">
      <Field label={label} hint={hint} error={fields[name]}>
        {(control) => (
          <input
            {...control}
            value={text}
            onChange={({ target }) => setText(target.value)}
            className="search-field"
            {...(name === 'address' ? { type: 'email', autoComplete: 'email' } : { inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 6 })}
          />
        )}
      </Field>
      <p role="alert" className="text-error">
        {fields[name] === undefined && refusal}
      </p>
      <button type="submit" className="button mt-3" disabled={change.isPending}>
        {submit}
      </button>
    </form>
  );
}

/** The next step towards an address that is confirmed. */
function NextEntry({ isGiven }: { isGiven: boolean }) {
  const { notifications: words } = useMessages();
  const { language } = useInterface();
  const setting = useMailChange((wanted) => call(setMyMail, { body: { address: wanted, language } }));
  const confirming = useMailChange((code) => call(confirmMyMail, { body: { code } }));
  if (isGiven) return <Entry key="code" name="code" label={words.mailCode} hint={words.mailCodeNote} submit={words.mailConfirm} change={confirming} />;
  return <Entry key="address" name="address" label={words.mailAddress} hint={words.mailAddressNote} submit={words.mailSend} change={setting} />;
}

/** An address that is there: what it gets, and the way to have it forgotten. */
function Given({ address, isConfirmed, onRemove }: { address: string; isConfirmed: boolean; onRemove: () => void }) {
  const { notifications: words } = useMessages();
  return (
    <div className="mt-4">
      <output className="block break-words">{isConfirmed ? words.mailTo(address) : words.mailSent(address)}</output>
      <button type="button" className="button mt-3" onClick={onRemove}>
        {isConfirmed ? words.mailEnd : words.mailOther}
      </button>
    </div>
  );
}

/** Notifications by mail: an address that is given, confirmed and taken back. Not there where the operator has set up no mail server. */
export function MailPart() {
  const { notifications: words } = useMessages();
  const { isAvailable, address, isConfirmed } = useSuspenseQuery(myMail()).data;
  const removing = useMailChange(() => call(removeMyMail, {}));
  const { text } = useRefusal(removing.error);
  if (!isAvailable && address === null) return null;
  return (
    <Section id="mail" title={words.mailTitle} note={words.mailText}>
      {address !== null && <Given address={address} isConfirmed={isConfirmed} onRemove={() => removing.mutate('')} />}
      {isAvailable && !isConfirmed && <NextEntry isGiven={address !== null} />}
      <output className="mt-2 block">{removing.isSuccess && address === null && words.mailEnded}</output>
      <p role="alert" className="text-error">
        {text}
      </p>
    </Section>
  );
}
