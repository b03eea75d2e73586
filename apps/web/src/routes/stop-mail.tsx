import { useMutation } from '@tanstack/react-query';
import { stopMail } from '@whetstone/contracts/mail';
import { useLinkToken } from '#src/features/account/use-link-token.ts';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';

/** Where the link of a mail leads that is to be the last. A press of the button, since programs open links as well. */
export function Component() {
  const { stopMail: words } = useMessages();
  const token = useLinkToken();
  const { mutate, isPending, isSuccess, error } = useMutation({ mutationFn: (wanted: string) => call(stopMail, { params: { token: wanted } }) });
  const { text } = useRefusal(error);
  if (isSuccess || token === null) {
    const [title, lead] = isSuccess ? [words.doneTitle, words.doneLead] : [words.noneTitle, words.noneLead];
    return (
      <div className="page pb-16">
        <PageHead key={title} title={title}>
          <Lead>{lead}</Lead>
        </PageHead>
      </div>
    );
  }
  return (
    <div className="page pb-16">
      <PageHead title={words.title}>
        <Lead>{words.lead}</Lead>
      </PageHead>
      <button type="button" className="button" disabled={isPending} onClick={() => mutate(token)}>
        {words.stop}
      </button>
      <p role="alert" className="mt-3 text-error">
        {text}
      </p>
    </div>
  );
}
