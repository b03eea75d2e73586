import { useQuery } from '@tanstack/react-query';
import type { AssessmentOffer } from '@whetstone/contracts/my-assessments';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useLinkToken } from '#src/features/account/use-link-token.ts';
import { AcceptForm } from '#src/features/assessments/accept-form.tsx';
import { forgetToken, keepToken, readKeptToken } from '#src/features/assessments/kept-token.ts';
import { OfferRules } from '#src/features/assessments/offer-rules.tsx';
import { invitation } from '#src/features/assessments/queries.ts';
import { ErrorPage } from '#src/features/errors/error-page.tsx';
import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { paths } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { TextSkeleton } from '#src/ui/skeleton.tsx';

function Said({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="page pb-16">
      <PageHead title={title}>
        <Lead>{text}</Lead>
      </PageHead>
      {children}
    </div>
  );
}

function Offer({ offer, token }: { offer: AssessmentOffer; token: string }) {
  const { myAssessments: words } = useMessages();
  const { name, note, workspace, questionCount, minutes, extraTime, expiresAt, taken } = offer;
  return (
    <div className="page pb-16">
      <PageHead title={name}>
        <Lead>{words.offerLead(workspace)}</Lead>
        <p className="label mt-3">
          {words.facts(questionCount, minutes)}. {extraTime !== 'none' && (extraTime === 'untimed' ? words.untimed : words.withExtra)} {words.until(expiresAt)}
        </p>
        {note !== '' && <blockquote className="mt-4 max-w-measure border-s-4 border-rule-strong ps-4 font-serif whitespace-pre-wrap">{note}</blockquote>}
      </PageHead>
      {taken === null ? (
        <>
          <OfferRules offer={offer} />
          <AcceptForm token={token} onBegun={forgetToken} />
        </>
      ) : (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {words.taken}{' '}
          <Link className="button-primary" to={paths.myAssessment(taken)}>
            {words.toTaken}
          </Link>
        </p>
      )}
    </div>
  );
}

function ByLink({ token }: { token: string }) {
  const { myAssessments: words } = useMessages();
  const { data, isPending, isError, error } = useQuery(invitation(token));
  if (isPending) return <TextSkeleton />;
  if (isError) return <ErrorPage error={error} />;
  return data === null ? <Said title={words.deadTitle} text={words.deadText} /> : <Offer offer={data} token={token} />;
}

function Guest({ token }: { token: string }) {
  const { myAssessments: words } = useMessages();
  useEffect(() => keepToken(token), [token]);
  return (
    <Said title={words.signInTitle} text={words.signInText}>
      <Link className="button-primary" to={paths.signIn(paths.invitation())}>
        {words.signIn}
      </Link>
    </Said>
  );
}

/** An invitation to a practice assessment, for whoever was given its link. */
export function Component() {
  const { myAssessments: words } = useMessages();
  const inLink = useLinkToken();
  const [kept] = useState(readKeptToken);
  const person = usePerson();
  const token = inLink ?? kept;
  const shown = (): ReactNode => {
    if (token === null) return <Said title={words.deadTitle} text={words.noToken} />;
    if (person === undefined) return <TextSkeleton />;
    if (person === null) return <Guest token={token} />;
    return person.roles.includes('candidate') ? <ByLink token={token} /> : <Said title={words.signInTitle} text={words.staffText} />;
  };
  return (
    <>
      <meta name="robots" content="noindex" />
      {shown()}
    </>
  );
}
