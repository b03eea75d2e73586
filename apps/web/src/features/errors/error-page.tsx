import { CallError } from '@whetstone/contracts/call';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useTryAgain } from '#src/lib/use-try-again.ts';
import type { Messages } from '#src/messages/en.ts';
import { paths } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { type ErrorKind, kindOfError } from './kind-of-error.ts';
import { RefusalText } from './refusal-text.tsx';

const words = ({ errors }: Messages): Record<ErrorKind, { title: string; text: string }> => ({
  notFound: { title: errors.notFoundTitle, text: errors.notFoundText },
  unreachable: { title: errors.unreachableTitle, text: errors.unreachableText },
  database: { title: errors.databaseTitle, text: errors.databaseText },
  signIn: { title: errors.signInTitle, text: errors.signInText },
  refused: { title: errors.refusedTitle, text: errors.refusedText },
  broken: { title: errors.brokenTitle, text: errors.brokenText },
});

function RetryButton({ error }: { error: unknown }) {
  const { errors } = useMessages();
  const isAnswer = error instanceof CallError;
  const { tryAgain, isTrying } = useTryAgain({ onceOnline: isAnswer && error.code === 'unreachable' });
  // What is no answer of the API may be a part of the app that could not be fetched: only a new start helps there.
  const retry = () => (isAnswer ? tryAgain() : location.reload());
  return (
    <button type="button" className="button" disabled={isTrying} onClick={retry}>
      {errors.retry}
    </button>
  );
}

function SignInButton() {
  const { pathname, search } = useLocation();
  const { errors } = useMessages();
  return (
    <Link className="button" to={paths.signIn(pathname + search)}>
      {errors.signIn}
    </Link>
  );
}

/** Trying again would end the same. */
const SETTLED: ReadonlySet<ErrorKind> = new Set(['notFound', 'refused', 'signIn']);

function WaysOn() {
  const { errors, shell } = useMessages();
  return (
    <p className="mt-8 flex flex-wrap gap-x-5 gap-y-1">
      <span className="text-ink-soft">{errors.waysOn}</span>
      <Link className="link" to={paths.guides()}>
        {shell.guides}
      </Link>
      <Link className="link" to={paths.questions()}>
        {shell.questions}
      </Link>
      <Link className="link" to={paths.tracks()}>
        {shell.tracks}
      </Link>
    </p>
  );
}

/** What happened, what is kept, and the way on. */
export function ErrorPage({ error, children }: { error: unknown; children?: ReactNode }) {
  const messages = useMessages();
  const kind = kindOfError(error);
  const { title, text } = words(messages)[kind];
  const requestId = error instanceof CallError && kind !== 'notFound' && kind !== 'signIn' ? error.requestId : null;
  return (
    <div className="page">
      <PageHead title={title}>
        <Lead>{text}</Lead>
      </PageHead>
      {kind === 'refused' && error instanceof CallError && <RefusalText error={error} />}
      {kind === 'signIn' && <SignInButton />}
      {!SETTLED.has(kind) && <RetryButton error={error} />}
      {children}
      {requestId !== null && (
        <p className="label mt-6">
          {messages.errors.requestId} <code className="font-mono">{requestId}</code>
        </p>
      )}
      <WaysOn />
    </div>
  );
}
