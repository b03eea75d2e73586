import { questionText } from './question-text.ts';

const BANK = `---
id: bank
areas:
  - { slug: linux, name: Linux }
  - { slug: coding, name: Coding }
  - { slug: behavioral, name: Behaviour }
skills:
  - { slug: linux, name: Linux internals }
  - { slug: coding, name: Production coding }
  - { slug: ownership, name: Ownership }
sources:
  - { id: handbook, name: Test handbook, url: "https://example.org/handbook", period: "2026" }
---

# The bank
`;

const COMPANY = `---
id: acme
name: Acme Corporation
sources: [handbook]
---

# Acme

## Summary

Acme makes anvils.
`;

const GUIDE = `---
id: guide-acme-sre
company: acme
role: SRE
salary: pay-acme-sre
sources: [handbook]
weeks: [2, 3]
stages:
  - { slug: phone, name: Phone screen, rounds: [1, 2], minutes: 45, covers: [Linux], questions: [q-fork, q-top-ips] }
areas:
  - { slug: kernel, name: Kernel, questions: [q-fork] }
common:
  - { slug: scripts, name: Scripts, questions: [q-top-ips, q-fork] }
---

# SRE at Acme

## Summary

Keeps the anvils falling.

## Areas

### Kernel

What runs below.

- **Processes**: how they begin and end.

## Skills

### Must have

- **Linux** \`linux\`: every day.

### Nice to have

- **Ownership** \`ownership\`: it helps.

## FAQ

### How long does it take?

Two to three weeks.

## Tips

### Sleep

The night before.
`;

const SALARY = `---
id: pay-acme-sre
company: acme
role: SRE
levels: L3–L5
stockYears: 4
sources: [handbook]
---

# What Acme pays

## Summary

One region.

## Bands

| Region | Base Salary | Stock | Bonus | Total Comp |
| --- | --- | --- | --- | --- |
| Utah | $100K–$120K | $40K–$80K | 10% | $120K–$152K |
`;

const TRACK = `---
id: track-acme
guide: guide-acme-sre
days: 3
sources: [handbook]
---

# Acme in three days

## Summary

For those in a hurry.

## Steps

### Days 1–2: The kernel

- \`q-fork\` copy-on-write
- \`article-anvils\` what they weigh

### Day 3: The offer

- \`pay-acme-sre\` read it aloud
`;

const ARTICLE = `---
id: article-anvils
company: acme
minutes: 7
sources: [handbook]
---

# On anvils

## Weight

They are heavy, see [fork](../questions/linux/fork.md).
`;

/** A coding question's code: one hidden case and one wrong solution, each with words that must not leave the server. */
const CODE = `
## Starter

\`\`\`python
def top_ips(lines):
    pass
\`\`\`

\`\`\`typescript
export function topIps(lines: string[]): string[] {
  return [];
}
\`\`\`

## Reference

\`\`\`python
def top_ips(lines):
    return sorted(lines)
\`\`\`

\`\`\`typescript
export function topIps(lines: string[]): string[] {
  return lines.toSorted();
}
\`\`\`

## Wrong

### wrong-order

It is a secret-fault-sentence.

\`\`\`python
def top_ips(lines):
    return ["secret-wrong-python"]
\`\`\`

\`\`\`typescript
export function topIps(): string[] {
  return ["secret-wrong-typescript"];
}
\`\`\`

## Tests

\`\`\`yaml
entry: { python: top_ips, typescript: topIps }
cases:
  - name: sorts two
    visibility: visible
    args: [["b", "a"]]
    expect: ["a", "b"]
  - name: keeps what is hidden
    visibility: hidden
    args: [["secret-hidden-argument"]]
    expect: ["secret-hidden-expectation"]
  - name: runs a driver
    visibility: hidden
    driver:
      python: |
        return top_ips(["secret-driver-python"])
      typescript: |
        return topIps(["secret-driver-typescript"]);
    expect: ["secret-driver-expectation"]
\`\`\`
`;

/** One coding question, one in a guide and a track, and one that nothing refers to. */
const QUESTIONS = {
  'questions/linux/fork.md': questionText({}),
  'questions/coding/top-ips.md': questionText(
    {
      id: 'q-top-ips',
      title: 'The busiest addresses',
      kind: 'coding',
      area: 'coding',
      skills: ['coding', 'linux'],
      difficulty: 'easy',
      minutes: 30,
      answer: 'Count, then sort. Processes begin with [fork](../linux/fork.md).',
    },
    CODE,
  ),
  'questions/behavioral/a-mistake.md': questionText({
    id: 'q-a-mistake',
    title: 'A mistake of yours',
    kind: 'behavioral',
    area: 'behavioral',
    skills: ['ownership'],
    difficulty: 'hard',
    minutes: 15,
  }),
};

/** Reference answers to \`fork()\`, one of each level, with words that only a mentor who has scored them may see. */
const REFERENCE = `---
id: reference-fork
question: q-fork
sources: [handbook]
---

# Answers on fork

${['Strong no hire', 'No hire', 'Hire', 'Strong hire']
  .map(
    (level, index) => `## ${level}

### Answer

The candidate says text-of-answer-${index + 1}.

### Levels

- **Depth of mechanism** **${level}** secret-why-depth-${index + 1}
- **Communication** **${level}** secret-why-words-${index + 1}
`,
  )
  .join('\n')}`;

/** A whole content folder without a finding: every kind of file, as small as it goes. */
export const SMALL_FILES: Readonly<Record<string, string>> = {
  'bank.md': BANK,
  'companies/acme.md': COMPANY,
  'guides/acme-sre.md': GUIDE,
  'salaries/acme-sre.md': SALARY,
  'tracks/acme-three-days.md': TRACK,
  'articles/anvils.md': ARTICLE,
  'references/fork.md': REFERENCE,
  ...QUESTIONS,
};
