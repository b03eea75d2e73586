import type { SetCoverage } from '@whetstone/contracts/question-sets';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { ShareCells, ShareHead } from './share-table.tsx';
import type { ItemEdits } from './use-item-edits.ts';

type Skill = SetCoverage['skills'][number];

/** Questions that would cover a skill, each with one press. */
function Suggestions({ skill, edits }: { skill: Skill; edits: ItemEdits }) {
  const { sets: words } = useMessages();
  const open = skill.suggestions.filter(({ id }) => !edits.has(id));
  if (skill.suggestions.length === 0) return <p className="label mt-0.5">{words.noSuggestion}</p>;
  return (
    <ul aria-label={words.suggestions(skill.name)} className="mt-0.5 space-y-0.5 print:hidden">
      {open.map((chosen) => (
        <li key={chosen.id}>
          <button
            type="button"
            className="link min-h-6 text-start text-sm"
            aria-label={words.addOf(chosen.title)}
            disabled={edits.isFull}
            onClick={() => edits.add(chosen)}
          >
            <span aria-hidden="true">+ </span>
            <ContentText>{chosen.title}</ContentText>
          </button>
        </li>
      ))}
    </ul>
  );
}

function SkillRow({ skill, most, edits }: { skill: Skill; most: number; edits: ItemEdits | null }) {
  const { sets: words } = useMessages();
  const isOpen = skill.items === 0;
  const isRed = isOpen && skill.need === 'must';
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="py-1 pe-2 text-start font-normal">
        <span className={isRed ? 'font-semibold text-error' : ''}>
          <ContentText>{skill.name}</ContentText>
        </span>{' '}
        {skill.need !== null && <span className="label">{words[skill.need]}</span>}
        {isOpen && (
          <span className={`flex items-center gap-1.5 text-sm ${isRed ? 'font-semibold text-error' : 'text-ink-soft'}`}>
            {isRed && <Icon name="error" />}
            {words.notCovered}
          </span>
        )}
        {isOpen && edits !== null && skill.need !== null && <Suggestions skill={skill} edits={edits} />}
      </th>
      <ShareCells share={skill} most={most} />
    </tr>
  );
}

/** The skills of the guide, those that it insists on first, and what the set asks of each. */
export function SkillTable({ skills, hasGuide, edits }: { skills: readonly Skill[]; hasGuide: boolean; edits: ItemEdits | null }) {
  const { sets: words } = useMessages();
  const most = Math.max(0, ...skills.map(({ minutes }) => minutes));
  if (skills.length === 0) return null;
  return (
    <table className="w-full text-[0.9375rem]">
      <ShareHead caption={hasGuide ? words.skillsCaption : words.skillsCaptionNoGuide} first={words.skill} />
      <tbody>
        {skills.map((skill) => (
          <SkillRow key={skill.slug} skill={skill} most={most} edits={edits} />
        ))}
      </tbody>
    </table>
  );
}
