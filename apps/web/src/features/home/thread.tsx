import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';

/** What a question hangs together with, from the employer to the pay: drawn down a phone, and line by line on a desk. */
export function Thread() {
  const { home } = useMessages();
  return (
    <Section id="thread" title={home.threadTitle} note={home.threadNote}>
      <ol className="grid gap-x-10 md:grid-cols-3 md:gap-y-8">
        {home.thread.map(({ name, text }, index) => (
          <li key={name} className="group relative flex gap-4 pb-5 last:pb-0 md:flex-col md:gap-2 md:pb-0">
            <span
              aria-hidden="true"
              className="absolute start-[1.0625rem] top-9 bottom-0 border-s-2 border-rule-strong opacity-55 group-last:hidden md:start-9 md:-end-10 md:top-[1.0625rem] md:bottom-auto md:border-s-0 md:border-t-2 md:group-nth-[3n]:end-0"
            />
            <span
              aria-hidden="true"
              className="flex size-9 shrink-0 items-center justify-center rounded-full border-2 border-stone bg-paper font-serif font-bold text-stone"
            >
              {index + 1}
            </span>
            <div className="min-w-0 pt-1 md:pt-0">
              <p className="font-serif text-lg leading-snug font-bold">{name}</p>
              <p className="label mt-0.5 max-w-2xs">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
