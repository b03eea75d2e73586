import { redirect } from 'react-router';
import { paths } from '#src/paths.ts';

/** Administration begins with its people. */
export function loader() {
  return redirect(paths.adminPeople());
}
