import { useMessages } from '#src/lib/messages.tsx';

/** Says which words no question has, and what was searched for instead. */
export function Corrections({ corrections }: { corrections: readonly { given: string; used: string[] }[] }) {
  const { questions } = useMessages();
  if (corrections.length === 0) return null;
  return (
    <div className="mb-3 border-l-4 border-spark px-3 text-sm">
      {corrections.map(({ given, used }) => (
        <p key={given}>{questions.corrected(given, used.join(', '))}</p>
      ))}
    </div>
  );
}
