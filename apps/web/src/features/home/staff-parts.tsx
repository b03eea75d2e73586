import type { PersonView } from '@whetstone/contracts/people';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { RolePart } from './role-part.tsx';

interface StaffPartsProps extends Pick<PersonView, 'roles'> {
  /** how many wait for an admin; null while that is not known */
  openReports: number | null;
  /** a mentor has still to be calibrated */
  isToCalibrate: boolean;
}

/** What staff can do now, by role. */
export function StaffParts({ roles, openReports, isToCalibrate }: StaffPartsProps) {
  const { mine } = useMessages();
  const { mentor, recruiter, admin } = mine;
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
          text={mentor.text}
          ways={[
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
