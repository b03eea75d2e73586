import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Section } from '#src/ui/section.tsx';

/** What each of the three kinds of people can do now; nothing that is only planned. */
export function People() {
  const { home } = useMessages();
  const people = [
    { ...home.candidate, to: paths.guides() },
    { ...home.mentor, to: paths.desk() },
    { ...home.recruiter, to: paths.workspaces() },
  ];
  return (
    <Section id="people" title={home.peopleTitle}>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-3">
        {people.map(({ title, text, link, to }) => (
          <div key={title} className="flex flex-col">
            <h3 className="mb-2 font-serif text-lg font-bold">{title}</h3>
            <p className="mb-3 leading-relaxed">{text}</p>
            <p className="mt-auto">
              <Link to={to} className="link inline-block py-1 font-semibold">
                {link}
              </Link>
            </p>
          </div>
        ))}
      </div>
    </Section>
  );
}
