import { Link, type LinkProps, useLocation } from 'react-router';

/** A link to a part of this page. It keeps the query, which says what the page shows. */
export function HashLink({ hash, ...rest }: Omit<LinkProps, 'to'> & { hash: string }) {
  const { search } = useLocation();
  return <Link {...rest} to={{ search, hash }} />;
}
