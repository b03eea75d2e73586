import type { SetView } from '@whetstone/contracts/question-sets';
import { useMessages } from '#src/lib/messages.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Section } from '#src/ui/section.tsx';
import { OverlapList } from './overlap-list.tsx';
import { ShareTable } from './share-table.tsx';
import { SkillTable } from './skill-table.tsx';
import type { ItemEdits } from './use-item-edits.ts';

const wordOf = (words: Readonly<Record<string, string>>, unknown: string) => (slug: string) => words[slug] ?? unknown;

interface CoverageProps {
  view: SetView;
  /** null for those who only read */
  edits: ItemEdits | null;
}

/** What the set covers of its guide, as it was last saved. */
export function CoveragePanel({ view: { guide, items, coverage }, edits }: CoverageProps) {
  const { sets: words, questions } = useMessages();
  const open = coverage.skills.filter((skill) => skill.need === 'must' && skill.items === 0).length;
  const hasMust = coverage.skills.some(({ need }) => need === 'must');
  if (items.length === 0 && coverage.skills.length === 0)
    return (
      <Section id="coverage" title={words.coverageTitle}>
        <p className="label">{words.coverageEmpty}</p>
      </Section>
    );
  return (
    <Section id="coverage" title={words.coverageTitle} note={words.coverageAsSaved}>
      {hasMust && (
        <output className={`mb-3 flex items-center gap-1.5 font-semibold ${open === 0 ? '' : 'text-error'}`}>
          <Icon name={open === 0 ? 'check' : 'error'} />
          {words.mustLeft(open)}
        </output>
      )}
      <div className="space-y-6">
        <SkillTable skills={coverage.skills} hasGuide={guide !== null} edits={edits} />
        <OverlapList items={items} overlaps={coverage.overlaps} edits={edits} />
        <ShareTable caption={words.areasCaption} first={words.area} shares={coverage.areas} />
        <ShareTable
          caption={words.difficultyCaption}
          first={words.difficultyCaption}
          shares={coverage.byDifficulty}
          nameOf={wordOf(questions.difficulties, questions.notStated)}
        />
        <ShareTable caption={words.kindCaption} first={words.kindCaption} shares={coverage.byKind} nameOf={wordOf(questions.kinds, questions.notStated)} />
      </div>
    </Section>
  );
}
