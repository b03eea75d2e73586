import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { CallError } from '@whetstone/contracts/call';
import { CONSENT_SCOPES, type ConsentScope, DEFAULT_CONSENT_DAYS, giveConsent } from '@whetstone/contracts/consents';
import { type SubmitEvent, useId, useState } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Field } from '#src/ui/field.tsx';
import { SignInNameInput } from '#src/ui/sign-in-name-input.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';
import { mentorList, myConsents } from './queries.ts';

const BY_NAME = 'by-name';
const DAYS = [7, 30, 90, 180, 365];

/** Granting, and what is said of it. */
function useGranting() {
  const { sharing } = useMessages();
  const queries = useQueryClient();
  const granting = useMutation({
    mutationFn: (wish: { mentor: { id: string } | { signInName: string }; scopes: ConsentScope[]; days: number }) => call(giveConsent, { body: wish }),
    onSuccess: async () => queries.invalidateQueries({ queryKey: myConsents().queryKey }),
  });
  const refusal = useRefusal(granting.error);
  const isUnknown = granting.error instanceof CallError && granting.error.code === 'not_found';
  const until = granting.isPending ? undefined : granting.data?.items[0]?.expiresAt;
  return {
    granting,
    refused: isUnknown ? sharing.noMentor : refusal.text,
    mentorFault: isUnknown ? sharing.noMentor : refusal.fields['mentor'],
    said: until === undefined ? '' : sharing.granted(until),
  };
}

const textIn = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
};

function ScopeChoice({ error }: { error: string | undefined }) {
  const { sharing } = useMessages();
  const id = useId();
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${id}error`}>
      <legend className="mb-1 font-semibold">{sharing.what}</legend>
      {CONSENT_SCOPES.map((scope) => (
        <label key={scope} className="flex min-h-9 items-center gap-3">
          <input type="checkbox" name="scopes" value={scope} aria-invalid={error === undefined ? undefined : true} className="size-6 shrink-0 accent-stone" />
          <span>
            {sharing.scopes[scope]} <span className="label">{sharing.scopeNotes[scope]}</span>
          </span>
        </label>
      ))}
      {error !== undefined && (
        <p id={`${id}error`} className="mt-1 text-[0.9375rem] text-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface MentorChoiceProps {
  /** the id of a mentor, or that one is named below */
  wish: string;
  onWish: (wish: string) => void;
  /** what is wrong with the name below */
  unknown: string | undefined;
}

/** From the list, or by the exact name. */
function MentorChoice({ wish, onWish, unknown }: MentorChoiceProps) {
  const { sharing } = useMessages();
  const { items: mentors } = useSuspenseQuery(mentorList()).data;
  return (
    <>
      <Field label={sharing.mentor}>
        {(control) => (
          <select {...control} value={wish} onChange={({ target }) => onWish(target.value)} className="search-field">
            {mentors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value={BY_NAME}>{sharing.byName}</option>
          </select>
        )}
      </Field>
      {wish === BY_NAME && (
        <Field label={sharing.signInName} hint={sharing.signInNameHint} error={unknown}>
          {(control) => <SignInNameInput {...control} />}
        </Field>
      )}
    </>
  );
}

function DaysChoice() {
  const { sharing } = useMessages();
  return (
    <Field label={sharing.until}>
      {(control) => (
        <select {...control} name="days" defaultValue={DEFAULT_CONSENT_DAYS} className="search-field max-w-40">
          {DAYS.map((days) => (
            <option key={days} value={days}>
              {sharing.days(days)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Grants a mentor something, in one form. */
export function GrantForm() {
  const { sharing } = useMessages();
  const [first] = useSuspenseQuery(mentorList()).data.items;
  const [mentor, setMentor] = useState(first?.id ?? BY_NAME);
  const [isScopeMissing, setScopeMissing] = useState(false);
  const { granting, refused, mentorFault, said } = useGranting();
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const scopes = CONSENT_SCOPES.filter((scope) => values.getAll('scopes').includes(scope));
    setScopeMissing(scopes.length === 0);
    if (scopes.length === 0) return;
    const wish = mentor === BY_NAME ? { signInName: textIn(values, 'signInName') } : { id: mentor };
    granting.mutate({ mentor: wish, scopes, days: Number(textIn(values, 'days')) });
  };
  return (
    <Section id="grant" title={sharing.grantTitle}>
      <form onSubmit={send} className="space-y-5">
        <div role="alert">{refused !== null && <Notice tone="error" title={refused} />}</div>
        <MentorChoice unknown={mentorFault} wish={mentor} onWish={setMentor} />
        <ScopeChoice error={isScopeMissing ? sharing.whatMissing : undefined} />
        <DaysChoice />
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className="button" disabled={granting.isPending}>
            {sharing.grant}
          </button>
          <output>{said}</output>
        </div>
      </form>
    </Section>
  );
}
