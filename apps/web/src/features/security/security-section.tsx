import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { Section } from '#src/ui/section.tsx';
import { SecurityParts } from './security-parts.tsx';

/** The part of the settings about second factors. */
export function SecuritySection() {
  const { security } = useMessages();
  const person = usePerson();
  if (!person) return null;
  return (
    <Section id="security" title={security.title} note={security.note}>
      <SecurityParts person={person} level="h3" />
    </Section>
  );
}
