import type { GuideView } from '@whetstone/contracts/guides';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Heading } from '#src/ui/heading.tsx';
import { Html } from '#src/ui/html.tsx';
import { Section } from '#src/ui/section.tsx';

type Skill = GuideView['skills']['mustHave'][number];

function SkillGroup({ id, title, skills }: { id: string; title: string; skills: readonly Skill[] }) {
  const { guides } = useMessages();
  return (
    <div id={id}>
      <div className="mb-2">
        <Heading anchor={id}>{title}</Heading>
      </div>
      <ul className="space-y-4">
        {skills.map(({ name, skill, bodyHtml }) => (
          <li key={skill} className="border-s-2 border-rule ps-4">
            <dl className="run-in">
              <dt className="font-serif font-bold">
                <ContentText>{name}</ContentText>
              </dt>
              <dd>
                <Html size="compact" html={bodyHtml} />
              </dd>
            </dl>
            <Link className="link inline-block py-0.5 text-sm" to={paths.questions({ skill })} aria-label={guides.skillQuestionsLabel(name)}>
              {guides.skillQuestions}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Skills({ skills }: { skills: GuideView['skills'] }) {
  const { guides } = useMessages();
  return (
    <Section id="skills" title={guides.skills}>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
        <SkillGroup id="skills-must-have" title={guides.mustHave} skills={skills.mustHave} />
        <SkillGroup id="skills-nice-to-have" title={guides.niceToHave} skills={skills.niceToHave} />
      </div>
    </Section>
  );
}
