import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';

const tokenIn = (state: unknown): string => {
  const token = typeof state === 'object' && state !== null && 'linkToken' in state ? state.linkToken : '';
  return typeof token === 'string' ? token : '';
};

/**
 * The token of a one-time link, from the part of the address that browsers send to nobody. It is taken out of the address at
 * once, so that nobody reads it off the screen or copies it along, and stays with this entry of the tab's history for a reload.
 * @returns null when the address has none
 */
export function useLinkToken(): string | null {
  const { pathname, hash, state } = useLocation() as { pathname: string; hash: string; state: unknown };
  const navigate = useNavigate();
  const inAddress = hash.slice(1);
  useEffect(() => {
    if (inAddress !== '') void navigate(pathname, { replace: true, state: { linkToken: inAddress } });
  }, [inAddress, navigate, pathname]);
  const token = inAddress === '' ? tokenIn(state) : inAddress;
  return token === '' ? null : token;
}
