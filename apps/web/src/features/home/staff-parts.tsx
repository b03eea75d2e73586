import type { DeskView } from '@whetstone/contracts/desk';
import type { PersonView } from '@whetstone/contracts/people';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { RolePart } from './role-part.tsx';

interface StaffPartsProps extends Pick<PersonView, 'roles'> {
  /** what waits to be reviewed; null while that is not known */
  desk: DeskView | null;
  /** how many wait for an admin; null while that is not known */
  openReports: number | null;
  /** a mentor has still to be calibrated */
  isToCalibrate: boolean;
}

/** How many wait, what of it is next, and what one holds already. */
function useDeskText(desk: DeskView | null): string {
  const { mentorDesk } = useMessages();
  const { home, workKinds, minutes } = mentorDesk;
  if (desk === null) return '';
  const { claimed, queue, waiting } = desk;
  const [next] = [...claimed, ...queue];
  const sentences = [
    home.waiting(waiting),
    claimed.length === 0 ? '' : home.claimed(claimed.length),
    next === undefined ? '' : home.next([workKinds[next.kind], ...next.areas, minutes(next.minutes)].join(', ')),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** What staff can do now, by role. */
export function StaffParts({ roles, openReports, desk, isToCalibrate }: StaffPartsProps) {
  const { mine, mentorDesk } = useMessages();
  const { mentor, recruiter, admin } = mine;
  const deskText = useDeskText(desk);
  return (
    <>
      {roles.includes('admin') && (
        <RolePart
          title={admin.title}
          text={admin.text}
          ways={[
            { to: paths.reports(), name: admin.reports(openReports), isDue: openReports !== null && openReports > 0 },
            { to: paths.adminPeople(), name: admin.people },
            { to: paths.adminInvites(), name: admin.invites },
            { to: paths.adminContent(), name: admin.content },
            { to: paths.adminAudit(), name: admin.audit },
            { to: paths.adminSettings(), name: admin.operator },
          ]}
        />
      )}
      {roles.includes('mentor') && (
        <RolePart
          title={mentor.title}
          text={desk === null ? mentor.text : deskText}
          ways={[
            { to: paths.desk(), name: mentorDesk.home.link, isDue: desk !== null && (desk.waiting > 0 || desk.claimed.length > 0) },
            ...(isToCalibrate ? [{ to: paths.calibration(), name: mentor.calibrate, isDue: true }] : []),
            { to: paths.myPeople(), name: mentor.people },
            { to: paths.adminInvites(), name: mine.invite },
            { to: paths.questions(), name: mentor.bank },
          ]}
        />
      )}
      {roles.includes('recruiter') && (
        <RolePart
          title={recruiter.title}
          text={recruiter.text}
          ways={[
            { to: paths.workspaces(), name: recruiter.workspaces },
            { to: paths.adminInvites(), name: mine.invite },
            { to: paths.questions(), name: recruiter.bank },
          ]}
        />
      )}
    </>
  );
}
