import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '@whetstone/content/load-content';
import { describe, expect, it } from 'vitest';
import { draftGuide } from './draft-guide.ts';
import { readGuideFile } from './read-guide-file.ts';
import { readPlainGuide } from './read-plain-guide.ts';

function check(guide: Parameters<typeof draftGuide>[0]) {
  const files = draftGuide(guide).map(({ path, text }) => ({ file: path, bytes: Buffer.from(text) }));
  return loadContent({ files: files.toSorted((a, b) => (a.file < b.file ? -1 : 1)), findings: [] });
}

// what no role guide has: answers, tests of coding questions, the address and date of the source, or says in passing
const MISSING = new Set(['answer-is-not-empty', 'coding-question-has-tests', 'source-has-link', 'figure-is-there', 'stage-is-listed']);

describe('a drafted guide', () => {
  it.each(['northwind-data-engineer.txt', 'lumen-product-manager.md', 'quillstone-frontend-engineer.txt', 'halcyon-site-reliability-engineer.txt'])(
    'of %s is read by our own parser, which misses only what the guide does not say',
    (name) => {
      const { guide } = readGuideFile(readFileSync(join(import.meta.dirname, 'fixtures', name)));
      const { files, findings } = check(guide);
      expect(findings.filter(({ rule }) => !MISSING.has(rule))).toEqual([]);
      const questions = files.filter(({ record }) => record?.kind === 'question');
      expect(questions).toHaveLength(guide.areas.flatMap((area) => area.questions).length + guide.commonQuestions.length);
      const drafted = files.map(({ record }) => record).find((record) => record?.kind === 'guide');
      expect(drafted).toMatchObject({
        role: guide.role,
        areas: guide.areas.map(({ name: area, topics, questions: asked }) => ({
          name: area,
          topics: { length: topics.length },
          questions: { length: asked.length },
        })),
        skills: { mustHave: { length: guide.skills.mustHave.length }, niceToHave: { length: guide.skills.niceToHave.length } },
        faq: guide.faq.map(({ question }) => ({ title: question })),
        tips: guide.tips.map(({ title }) => ({ title })),
      });
    },
  );

  it('keeps marks of markdown as words, and asks the same twice under two ids', () => {
    const text =
      'What is a Cook at Umbra?\nUmbra cooks.\nCommon interview questions\nKnives\n- "Why <b>two</b> * and _one_ [link](x)?"\n- "Why <b>two</b> * and _one_ [link](x)?"\n';
    const { files } = check(readPlainGuide(text).guide);
    const questions = files.map(({ record }) => record).filter((record) => record?.kind === 'question');
    expect(questions.map((record) => record?.title)).toEqual(Array.from({ length: 2 }, () => 'Why <b>two</b> * and _one_ [link](x)?'));
    expect(new Set(questions.map((record) => record?.id)).size).toBe(2);
  });

  it('leaves an answer that is missing to the check', () => {
    const { findings } = check(readPlainGuide('What is a Cook at Umbra?\nUmbra cooks.\nFAQ\nQ: Is it hot?\n').guide);
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toContain('guides/umbra-cook.md entry-has-text');
  });
});
