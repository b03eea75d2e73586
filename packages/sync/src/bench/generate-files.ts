import { questionText } from '../testing/question-text.ts';
import { SMALL_FILES } from '../testing/small-files.ts';
import { seededRandom } from './seeded-random.ts';

const WORDS =
  'server cache queue request process memory thread kernel network packet client replica leader quorum shard index schema table query lock latency throughput deploy rollback metric alert log trace pod node volume cluster region zone retry timeout backoff token session page block file inode signal socket buffer stream batch job worker schedule budget error limit quota the a of to and in is that for it with as when by on at from which each before after without between'.split(
    ' ',
  );
const AREAS = ['linux', 'coding', 'behavioral'];
const SKILLS = ['linux', 'coding', 'ownership'];

type Random = () => number;

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

function sentence(random: Random): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 12) }, () => pick(WORDS, random));
  const first = words[0] ?? '';
  const marked = words.map((word, index) => (index === 4 ? `**${word}**` : index === 7 ? `\`${word}\`` : word));
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${marked.slice(1).join(' ')}.`;
}

const paragraph = (random: Random): string => Array.from({ length: 4 }, () => sentence(random)).join(' ');
const list = (random: Random): string => Array.from({ length: 4 }, () => `- **${pick(WORDS, random)}**: ${sentence(random)}`).join('\n');

function table(random: Random): string {
  const rows = Array.from({ length: 4 }, () => `| ${pick(WORDS, random)} | ${Math.floor(random() * 900)} ms | ${pick(WORDS, random)} ${pick(WORDS, random)} |`);
  return ['| part | time | note |', '| --- | --- | --- |', ...rows].join('\n');
}

const PYTHON = (name: string, size: number): string => `\`\`\`python
from collections import deque

class ${name.charAt(0).toUpperCase()}${name.slice(1)}:
    """Keeps the last ${size} values and their mean."""

    def __init__(self, size: int = ${size}) -> None:
        self.values = deque(maxlen=size)
        self.total = 0.0

    def add(self, value: float) -> float:
        if len(self.values) == self.values.maxlen:
            self.total -= self.values[0]
        self.values.append(value)
        self.total += value
        return self.total / len(self.values)  # never empty here
\`\`\``;

const YAML = (name: string, size: number): string => `\`\`\`yaml
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, labels: { app: ${name} } }
spec:
  replicas: ${size}
  template:
    spec:
      containers:
        - name: ${name}
          image: registry.example.org/${name}:${size}
          resources: { limits: { cpu: "500m", memory: "${size}Mi" } }
\`\`\``;

const BASH = (name: string, size: number): string => `\`\`\`bash
set -euo pipefail
for host in $(cat hosts.txt); do
  ssh "$host" "systemctl is-active ${name}" || echo "$host: ${name} is down" >&2
done | sort | uniq -c | head -n ${size}
\`\`\``;

function answer(random: Random): string {
  const code = [PYTHON, YAML, BASH];
  const block = (): string => pick(code, random)(pick(WORDS.slice(0, 40), random), 2 + Math.floor(random() * 90));
  return [
    paragraph(random),
    '### How it works',
    paragraph(random),
    list(random),
    block(),
    '### What it costs',
    paragraph(random),
    table(random),
    block(),
    paragraph(random),
  ].join('\n\n');
}

/**
 * A content folder with so many question files besides one of each other kind: front matter, prose, lists, a table and
 * two code blocks each, about 5 kB. The same count gives the same bytes.
 */
export function generateFiles(count: number): Record<string, string> {
  const random = seededRandom(3);
  const files: Record<string, string> = { ...SMALL_FILES };
  for (let index = 0; index < count; index += 1) {
    const text = questionText({
      id: `q-made-${index}`,
      title: `${sentence(random).replaceAll(/[*`]/g, '')} (${index})`,
      area: pick(AREAS, random),
      skills: [pick(SKILLS, random)],
      answer: answer(random),
    });
    files[`questions/made-${Math.floor(index / 500)}/question-${index}.md`] = text;
  }
  return files;
}
