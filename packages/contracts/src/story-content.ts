import * as z from 'zod/mini';

export const LONGEST_STORY_TITLE = 200;
export const LONGEST_STORY_PART = 8000;
/** Of values and pillars, of skills, and of revisions that one writing brings together. */
export const MOST_TIES = 40;

const text = (longest: number) =>
  z.string().check(
    z.maxLength(longest),
    z.refine<string>((value) => !value.includes('\0'), 'must not hold a NUL character'),
  );
const Part = text(LONGEST_STORY_PART);

/** A value of a company or a pillar of a guide: the id of the document, and the slug of the title in it. */
export const QualityRef = text(250).check(z.regex(/^[^#]+#[^#]+$/, 'must name a document and one of its titles'));
const SkillRef = text(100).check(z.minLength(1));

/** What a story says, and what it is told for. */
export const storyContent = {
  title: text(LONGEST_STORY_TITLE),
  situation: Part,
  task: Part,
  action: Part,
  result: Part,
  qualities: z.array(QualityRef).check(z.maxLength(MOST_TIES)),
  skills: z.array(SkillRef).check(z.maxLength(MOST_TIES)),
};
