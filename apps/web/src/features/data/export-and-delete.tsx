import { usePerson } from '#src/lib/session.ts';
import { DeletionSection } from './deletion-section.tsx';
import { ExportSection } from './export-section.tsx';

/** The last parts of the settings: taking one's data along, and going. Nothing for who is not signed in. */
export function ExportAndDelete() {
  const person = usePerson();
  if (!person) return null;
  return (
    <>
      <ExportSection />
      <DeletionSection person={person} />
    </>
  );
}
