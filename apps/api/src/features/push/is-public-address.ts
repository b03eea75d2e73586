import { BlockList, isIP } from 'node:net';

/** What is not the open internet (IANA's special-purpose registries), with what carries an IPv4 address inside an IPv6 one. */
const INNER: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
/** All that is given out to the open internet lies in here; loopback, link-local, unique local and mapped addresses do not. */
const OUTER_6: readonly [string, number] = ['2000::', 3];

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const inner = new BlockList();
for (const [net, bits] of INNER) inner.addSubnet(net, bits, familyOf(net));
const outer = new BlockList();
outer.addSubnet(...OUTER_6, 'ipv6');

/** Whether an IP address is one of the open internet, and not of this machine or of a network that only it can reach. */
export function isPublicAddress(address: string): boolean {
  const family = familyOf(address);
  if (isIP(address) === 0 || inner.check(address, family)) return false;
  return family === 'ipv4' || outer.check(address, family);
}
