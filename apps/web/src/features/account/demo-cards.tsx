import { useMutation } from '@tanstack/react-query';
import { type SessionView, signInAsDemo } from '@whetstone/contracts/sessions';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Section } from '#src/ui/section.tsx';

type DemoPerson = SessionView['demoPeople'][number];

/** Ready people to look around as: one click each, and plainly called what they are. */
export function DemoCards({ people, onSignedIn }: { people: readonly DemoPerson[]; onSignedIn: () => Promise<void> }) {
  const { signIn: words, account } = useMessages();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (signInName: string) => call(signInAsDemo, { body: { signInName } }),
    onSuccess: onSignedIn,
  });
  const { text } = useRefusal(error);
  const aboutOf = ({ signInName, about }: DemoPerson): string => (words.demoAbout as Partial<Record<string, string>>)[signInName] ?? about;
  return (
    <Section title={words.demo} note={words.demoNote}>
      <div role="alert">{text !== null && <Notice tone="error" title={text} />}</div>
      <ul className="divide-y divide-rule border-b border-rule">
        {people.map((person) => (
          <li key={person.signInName}>
            <button
              type="button"
              disabled={isPending}
              onClick={() => mutate(person.signInName)}
              className="group flex w-full items-baseline gap-x-3 py-3 text-start hover:bg-sheet disabled:opacity-60 sm:px-2"
            >
              <span className="shrink-0 rounded-sm border border-spark px-1.5 text-xs font-semibold text-spark">{words.demoBadge}</span>
              <span className="min-w-0">
                <span className="block font-semibold text-stone group-hover:underline">
                  <ContentText>{person.name}</ContentText>
                </span>
                <span className="label block">
                  {person.roles.map((role) => account.roles[role]).join(' · ')} · {aboutOf(person)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
