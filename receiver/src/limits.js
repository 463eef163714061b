/**
 * How much is too much, without keeping an address: a network is known only by an HMAC under a salt that lives in memory
 * and changes every day, so that neither the disk nor a later look at the process can tell who wrote.
 */
import { createSigner } from './signer.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** More networks than this in one window is no crowd of people; the oldest counts are given up, the memory is not. */
const MAX_NETWORKS = 50_000;

/**
 * @typedef {object} Limits
 * @property {(address: string | undefined, now: number) => Promise<number>} take seconds to wait; 0: go on
 * @property {(now: number) => boolean} underLoad
 */

/**
 * @param {{ perNetwork: number, windowMinutes: number, loadPerMinute: number }} settings
 * @returns {Limits}
 */
export function createLimits({ perNetwork, windowMinutes, loadPerMinute }) {
  const window = windowMinutes * MINUTE;
  /** @type {Map<string, { from: number, count: number }>} */
  const networks = new Map();
  /** @type {number[]} */
  let recent = [];
  let day = -1;
  let sign = createSigner(crypto.getRandomValues(new Uint8Array(32)));

  return {
    async take(address, now) {
      const today = Math.floor(now / DAY);
      if (today !== day) {
        day = today;
        sign = createSigner(crypto.getRandomValues(new Uint8Array(32)));
        networks.clear();
      }
      const network = address === undefined ? 'unknown' : networkOf(address);
      const bucket = (await sign('network', network)).slice(0, 16);
      const count = networks.get(bucket);
      // Counted from a time to come: the clock was set back.
      if (count === undefined || now - count.from >= window || count.from > now) {
        networks.delete(bucket);
        for (const oldest of networks.keys()) {
          if (networks.size < MAX_NETWORKS) break;
          networks.delete(oldest);
        }
        networks.set(bucket, { from: now, count: 1 });
      } else if (count.count >= perNetwork) return Math.max(1, Math.ceil((count.from + window - now) / 1000));
      else count.count += 1;
      recent.push(now);
      return 0;
    },
    underLoad(now) {
      recent = recent.filter((time) => time <= now && now - time < MINUTE);
      return recent.length > loadPerMinute;
    },
  };
}

/**
 * An IPv4 address, or the /64 that one IPv6 subscriber gets.
 * @param {string} hop an address; some proxies write the port beside it
 */
export function networkOf(hop) {
  const address = /^\[(.*)\](?::\d+)?$/.exec(hop)?.[1] ?? hop;
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(address);
  if (v4?.[1] !== undefined) return v4[1];
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::', 2) ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...middle, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
