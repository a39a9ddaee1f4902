import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { Fault } from "../../read/types.ts";

/** Addresses that are no public hosts: this machine, local networks, documentation, multicast, ranges that carry an IPv4 address inside. */
const PRIVATE_4 = new BlockList();
/** Apart from the others: a list takes an IPv4 address for one inside `::ffff:0:0/96` too. */
const PRIVATE_6 = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  PRIVATE_4.addSubnet(net, bits, "ipv4");
}
for (const [net, bits] of [
  ["::", 96],
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const) {
  PRIVATE_6.addSubnet(net, bits, "ipv6");
}

/** True for an address on which only this machine or its own network answers, however it is written. */
export function isPrivate(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const family = isIP(bare);
  if (family === 0) return true;
  return family === 4 ? PRIVATE_4.check(bare, "ipv4") : PRIVATE_6.check(bare, "ipv6");
}

const refused = (host: string) =>
  new Fault(
    "fetch.private",
    `${host} is an address of this machine or its network`,
    "Save the page and give the file, or start with --allow-private.",
  );

/** Reads an address that a person gave; refuses what is no page of the web. */
export function webAddress(given: string, allowPrivate: boolean): URL {
  const url = URL.canParse(given.trim()) ? new URL(given.trim()) : null;
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new Fault(
      "fetch.address",
      "it is no http or https address",
      "Give a whole address, such as https://example.org/a.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new Fault("fetch.address", "it holds a name or password", "Leave them out.");
  }
  // Names are checked when they are looked up; an address that stands there itself never is.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && isPrivate(host)) throw refused(host);
  return url;
}

/** Looks a name up and gives only public addresses: the connection goes to exactly what was checked. */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) {
      done(error, "");
      return;
    }
    const open = addresses.filter(({ address }) => !isPrivate(address));
    if (open.length === 0) done(refused(host) as unknown as NodeJS.ErrnoException, "");
    else if (options.all) done(null, open);
    else done(null, open[0]!.address, open[0]!.family);
  });
};
