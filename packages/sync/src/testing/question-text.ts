/** What a test varies in a question; everything else of the file is the same for all. */
export interface QuestionFields {
  id: string;
  title: string;
  kind: string;
  area: string;
  skills: string[];
  difficulty: string;
  minutes: number;
  status: string;
  visibility: string;
  answer: string;
  /** a line of front matter of its own, as `slug: other` */
  extra: string;
}

const DEFAULTS: QuestionFields = {
  id: 'q-fork',
  title: 'What does `fork()` do?',
  kind: 'concept',
  area: 'linux',
  skills: ['linux'],
  difficulty: 'medium',
  minutes: 20,
  status: 'ready',
  visibility: 'public',
  answer: 'It makes a child by copying the page tables and marking the pages copy-on-write.',
  extra: '',
};

const LEVELS = ['Strong no hire', 'No hire', 'Hire', 'Strong hire'];

const dimension = (name: string, short: string): string =>
  [`### ${name}`, '', ...LEVELS.map((level, index) => `- **${level}** \`a-${short}-${index + 1}\` Says thing ${index + 1} about ${name.toLowerCase()}.`)].join(
    '\n',
  );

/** The text of a question file that has no finding: complete, with hints, a rubric and a ladder. `code` is put at its end. */
export function questionText(fields: Partial<QuestionFields>, code = ''): string {
  const { id, title, kind, area, skills, difficulty, minutes, status, visibility, answer, extra } = { ...DEFAULTS, ...fields };
  return `---
id: ${id}
kind: ${kind}
area: ${area}
skills: [${skills.join(', ')}]
difficulty: ${difficulty}
minutes: ${minutes}
status: ${status}
visibility: ${visibility}
sources: [handbook]
${extra === '' ? '' : `${extra}\n`}---

# ${title}

## Prompt

Tell me about ${id}.

## Answer

${answer}

## Hints

1. \`h-first\` Think of what is shared.
2. \`h-second\` Think of what is copied.

## Rubric

${dimension('Depth of mechanism', 'depth')}

${dimension('Communication', 'comm')}

## Probes

${[1, 2, 3, 4].map((rung) => `${rung}. \`p-${rung}\` Rung ${rung}?\n\n   **Surfaces:** depth ${rung}.`).join('\n')}

## Pitfalls

- Believing that all memory is copied.

## References

- fork(2)
${code}`;
}
