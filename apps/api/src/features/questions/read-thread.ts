import type { QuestionView } from '@whetstone/contracts/questions';
import type { Deps } from '../../deps.ts';
import { presentOwner } from '../content/present-document.ts';
import { rendered } from '../content/rendered.ts';
import type { PublicQuestion } from './get-public-question.ts';
import { known } from './known.ts';

const withVersion = { versions: { orderBy: { number: 'desc' }, take: 1 } } as const;

/** Every live guide that uses a question, with its company, stages and sections: the thread under the title. */
export async function readThread({ db }: Deps, question: PublicQuestion): Promise<QuestionView['thread']> {
  const guides = await db.document.findMany({
    where: { kind: 'guide', retiredAt: null, sections: { some: { questions: { some: { questionId: question.id } } } } },
    include: {
      ...withVersion,
      company: { include: withVersion },
      sections: { where: { questions: { some: { questionId: question.id } } }, orderBy: { position: 'asc' } },
    },
    orderBy: { slug: 'asc' },
  });
  const area = known(question.area, 'area');
  const salaryIds = new Set<string>();
  const parts = guides.flatMap(({ versions, sections, ...row }) =>
    versions.map((version) => {
      const document = { ...row, version };
      const guide = rendered(document, 'guide');
      if (guide.salary !== null) salaryIds.add(guide.salary);
      return { document, guide, sections };
    }),
  );
  const salaries = await db.document.findMany({ where: { id: { in: [...salaryIds] }, retiredAt: null } });
  return {
    guides: parts.map(({ document, guide, sections }) => {
      const salary = salaries.find(({ id }) => id === guide.salary);
      return {
        company: presentOwner(document),
        role: guide.role,
        guide: { slug: document.slug, name: guide.title },
        salary: salary ? { slug: salary.slug, name: guide.role } : null,
        stages: sections.filter(({ kind }) => kind === 'stage').map(({ slug, name }) => ({ slug, name })),
        sections: sections.flatMap(({ kind, slug, name }) => (kind === 'stage' ? [] : [{ kind, slug, name }])),
      };
    }),
    area: { slug: area.slug, name: area.name },
    skills: question.skills
      .map(({ skill }) => skill)
      .toSorted((a, b) => a.position - b.position)
      .map(({ slug, name }) => ({ slug, name })),
  };
}
