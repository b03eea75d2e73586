import { randomUUID } from 'node:crypto';
import type { Prisma } from '@whetstone/db/create-db';
import { readQualitySources } from '../stories/read-quality-sources.ts';
import type { StudyClock } from '../study-clock/open-clock.ts';

const DAY_MS = 86_400_000;

/** Two stories that say that nobody lived them; the second is not finished. What they show is taken from what there is. */
const STORIES = [
  {
    daysAgo: 9,
    title: 'Demo story: the deploy that filled the disk',
    situation: 'Demo story, written by nobody. A service of ours began to refuse writes on a Friday evening, an hour after a deploy of mine.',
    task: 'I was on call and the change was mine, so it was my job to bring the service back and to say what had happened.',
    action:
      'I rolled the change back before I looked for the cause. Then I read the logs: a debug line wrote every request to disk. I told the support team what customers would see, and until when.',
    result: 'Writes worked again after 14 minutes. The week after, an alarm told us about disks at 80 %, and log levels were checked before each deploy.',
    shows: ['customers-first-employees-second-shareholders-third', 'operations-and-troubleshooting'],
    skills: ['ownership', 'troubleshooting'],
  },
  {
    daysAgo: 2,
    title: 'Demo story: the report that made itself',
    situation: 'Demo story, written by nobody. Every Monday somebody spent two hours on a report about capacity.',
    task: 'I had done it three times and offered to make it unnecessary.',
    action: 'I asked who read it, dropped half of its columns, and wrote a script for the rest.',
    result: '',
    shows: ['automation-and-coding'],
    skills: ['coding'],
  },
] as const;

interface Demo {
  personId: string;
  clock: StudyClock;
}

/** What a demo person tells in behavioural interviews. */
export async function addDemoStories(tx: Prisma.TransactionClient, { personId, clock }: Demo): Promise<void> {
  const refs = (await readQualitySources(tx, personId, [])).flatMap(({ qualities }) => qualities.map(({ ref }) => ref));
  const skills = new Set((await tx.skill.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  await tx.storyRevision.createMany({
    data: STORIES.map(({ daysAgo, shows, skills: told, ...story }) => ({
      ...story,
      personId,
      id: randomUUID(),
      storyId: randomUUID(),
      basedOnIds: [],
      qualities: refs.filter((ref) => shows.some((slug) => ref.endsWith(`#${slug}`))),
      skills: told.filter((slug) => skills.has(slug)),
      isRemoved: false,
      createdAt: new Date(clock.now.getTime() - daysAgo * DAY_MS),
    })),
  });
}
