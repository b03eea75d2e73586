import { Prisma } from '@whetstone/db/generated/client';
import { addDays } from '@whetstone/study/iso-date';
import { DAYS_OF_REHEARSALS } from '@whetstone/study/plan-settings';
import { MOST_OTHERS } from '../features/plan/plan-today.ts';
import { cardsSql, comingReviewsSql } from '../features/plan/read-cards.ts';
import { dayLogSql } from '../features/plan/read-day-log.ts';
import { MOST_GRADES } from '../features/plan/read-experience.ts';
import { latestGradesSql } from '../features/plan/read-latest-grades.ts';
import { pastRoundsSql } from '../features/rounds/read-past-rounds.ts';
import { studiedDatesSql } from '../features/today/read-streak.ts';
import { studiedDaysSql } from '../features/today/read-studied-days.ts';
import { mondayOf } from '../features/today/read-week.ts';
import { CLOCK_COLUMNS } from '../features/study-clock/clock-columns.ts';
import { studyQuestionsSql } from '../features/study-questions/list-study-questions.ts';
import { guideQuestionsSql } from '../features/targets/read-guide-questions.ts';

interface Day {
  personId: string;
  guideId: string;
  today: string;
  /** the questions of the guide */
  asked: readonly string[];
  /** the others that come due */
  others: readonly string[];
}

/** What is read of what a person wants, as one would write it by hand. */
const wishSql = (personId: string): Prisma.Sql[] => [
  Prisma.sql`SELECT ${CLOCK_COLUMNS}, s.* FROM person p LEFT JOIN study_preferences s ON s.person_id = p.id WHERE p.id = ${personId}::uuid`,
  Prisma.sql`
    SELECT t.id, t.guide_id, d.slug, v.title, n.slug AS stage, n.name, ts."on"::text, cv.rendered->>'name' AS company
    FROM target t JOIN document d ON d.id = t.guide_id JOIN document_version v ON v.document_id = d.id AND v.number = d.current_version
      JOIN document c ON c.id = d.company_id JOIN document_version cv ON cv.document_id = c.id AND cv.number = c.current_version
      JOIN guide_section n ON n.guide_id = d.id AND n.kind = 'stage'
      LEFT JOIN target_stage ts ON ts.person_id = t.person_id AND ts.target_id = t.id AND ts.stage_slug = n.slug
    WHERE t.person_id = ${personId}::uuid AND t.ended_at IS NULL`,
  Prisma.sql`SELECT target_id, area_slug FROM target_area WHERE person_id = ${personId}::uuid`,
  Prisma.sql`SELECT p.id, p.track_id FROM track_pass p WHERE p.person_id = ${personId}::uuid AND p.ended_at IS NULL`,
];

/** What Today reads of the person's log and cards: the same statements that it sends. */
export function todayLogStatements({ personId, today, asked }: Day): Prisma.Sql[] {
  return [
    latestGradesSql(personId, MOST_GRADES),
    dayLogSql(personId, today),
    pastRoundsSql(personId, addDays(today, -DAYS_OF_REHEARSALS)),
    cardsSql(personId, asked),
    comingReviewsSql({ personId, before: addDays(today, 30), without: asked, most: MOST_OTHERS }),
    studiedDaysSql(personId, mondayOf(today)),
    studiedDatesSql(personId),
  ];
}

/** All that Today needs, in as few statements as one would write by hand. A streak is read for those only who want one. */
export function todayStatements(day: Day): Prisma.Sql[] {
  const { personId, guideId, asked, others } = day;
  return [...wishSql(personId), guideQuestionsSql([guideId]), studyQuestionsSql([...asked, ...others]), ...todayLogStatements(day).slice(0, -1)];
}
