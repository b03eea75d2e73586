import { Link } from 'react-router';
import { paths } from '#src/paths.ts';

/** The way back to a workspace, above the heading of what stands in it. */
export function WorkspaceLink({ workspace: { id, name } }: { workspace: { id: string; name: string } }) {
  return (
    <p className="mb-1">
      <Link className="link inline-block py-0.5" to={paths.workspace(id)}>
        {name}
      </Link>
    </p>
  );
}
