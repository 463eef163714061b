/**
 * A QR code (ISO/IEC 18004) of a short text: bytes, error level M, versions 1 to 20. Pure; loaded with the poster.
 * A test decodes what it draws with a decoder that is not ours.
 */

/** Of level M, by version: correction bytes a block, and blocks. */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

/** Modules, dark ones true, row by row, without the quiet zone (4 modules on each side). */
export type Modules = readonly (readonly boolean[])[];

/** @throws where the text is longer than 666 bytes */
export function qrCode(text: string): Modules {
  const bytes = new TextEncoder().encode(text);
  const version = CORRECTION.findIndex((_, index) => bytes.length <= room(index + 1)) + 1;
  if (!version) throw new RangeError('too long for a QR code of this kind');
  const size = 17 + 4 * version;
  /** What is fixed (finders, timing, format, version) is not masked. */
  const fixed = grid(size);
  const dark = grid(size);
  const set = (x: number, y: number, on: boolean) => {
    dark[y]![x] = on;
    fixed[y]![x] = true;
  };
  drawFixed(version, size, set);
  placeBits(dark, fixed, codewords(bytes, version));

  let best: boolean[][] = [];
  let least = Infinity;
  MASKS.forEach((mask, number) => {
    const masked = dark.map((row, y) => row.map((on, x) => on !== (!fixed[y]![x] && mask(x, y))));
    drawFormat(number, size, (x, y, on) => void (masked[y]![x] = on));
    const penalty = penaltyOf(masked);
    if (penalty < least) [least, best] = [penalty, masked];
  });
  return best;
}

/** The dark modules as one SVG path, one unit each, at a distance of 4 from the edges. */
export function qrPath(modules: Modules): string {
  return modules.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x + 4} ${y + 4}h1v1h-1z`] : []))).join('');
}

const grid = (size: number) => Array.from({ length: size }, () => Array<boolean>(size).fill(false));

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => ((x / 3) | 0) % 2 === ((y / 2) | 0) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Bytes that a version holds in all: its area less what is fixed. */
function capacity(version: number): number {
  const side = 17 + 4 * version;
  const marks = version < 2 ? 0 : Math.floor(version / 7) + 2;
  const alignment = marks ? (marks * marks - 3) * 25 - (marks - 2) * 10 : 0;
  const versionInfo = version < 7 ? 0 : 36;
  return (side * side - 3 * 64 - 2 * (side - 16) - 31 - alignment - versionInfo) >> 3;
}

const dataBytes = (version: number) => capacity(version) - CORRECTION[version - 1]! * BLOCKS[version - 1]!;
/** The length of the text is written in one byte up to version 9, in two from there. */
const room = (version: number) => dataBytes(version) - (version < 10 ? 2 : 3);

function drawFixed(version: number, size: number, set: (x: number, y: number, on: boolean) => void): void {
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    for (let dy = -4; dy <= 4; dy++)
      for (let dx = -4; dx <= 4; dx++) {
        const [x, y] = [cx + dx, cy + dy];
        const ring = Math.max(Math.abs(dx), Math.abs(dy));
        if (x >= 0 && y >= 0 && x < size && y < size) set(x, y, ring !== 2 && ring !== 4);
      }
  const marks = marksOf(version, size);
  for (const cy of marks)
    for (const cx of marks) {
      // None where a finder stands.
      if ((cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6)) continue;
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) set(cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
    }
  drawFormat(0, size, set);
  if (version < 7) return;
  const bits = (version << 12) | remainder(version, 0x1f25, 12);
  for (let i = 0; i < 18; i++) {
    const on = ((bits >> i) & 1) === 1;
    const [along, across] = [size - 11 + (i % 3), Math.floor(i / 3)];
    set(along, across, on);
    set(across, along, on);
  }
}

/** Where the alignment patterns stand, in both directions: from 6 to the far side in even steps. */
function marksOf(version: number, size: number): number[] {
  if (version < 2) return [];
  const count = Math.floor(version / 7) + 2;
  const step = 2 * Math.ceil((size - 13) / (2 * (count - 1)));
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - step * (count - 2 - i))];
}

/** Level M is 00, so the five bits are the mask's number alone. */
function drawFormat(mask: number, size: number, set: (x: number, y: number, on: boolean) => void): void {
  const bits = ((mask << 10) | remainder(mask, 0x537, 10)) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const on = ((bits >> i) & 1) === 1;
    // Beside the finder at the upper left …
    const at = i < 6 ? i : i < 8 ? i + 1 : 14 - i;
    if (i < 8) set(8, at, on);
    else set(i === 8 ? 7 : at, 8, on);
    // … and once more, shared by the two others.
    if (i < 8) set(size - 1 - i, 8, on);
    else set(8, size - 15 + i, on);
  }
  set(8, size - 8, true);
}

/** Remainder of a division of polynomials over GF(2), `degree` bits long. */
function remainder(value: number, generator: number, degree: number): number {
  let rest = value << degree;
  for (let bit = 31 - Math.clz32(rest); bit >= degree; bit = 31 - Math.clz32(rest)) rest ^= generator << (bit - degree);
  return rest;
}

/** Length, text and padding, cut into blocks, each with its correction, and interleaved. */
function codewords(text: Uint8Array, version: number): number[] {
  const bits: number[] = [];
  const write = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >> i) & 1);
  };
  write(4, 4);
  write(text.length, version < 10 ? 8 : 16);
  text.forEach((byte) => write(byte, 8));
  const total = dataBytes(version);
  write(0, Math.min(4, total * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  const data = Array.from({ length: bits.length / 8 }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
  for (let pad = 0xec; data.length < total; pad ^= 0xec ^ 0x11) data.push(pad);

  const [count, correction] = [BLOCKS[version - 1]!, CORRECTION[version - 1]!];
  const short = Math.floor(total / count);
  const firstLong = count - (total % count);
  const generator = generatorOf(correction);
  let start = 0;
  const blocks = Array.from({ length: count }, (_, i) => {
    const block = data.slice(start, (start += short + (i < firstLong ? 0 : 1)));
    return { block, check: correctionOf(block, generator) };
  });
  const result: number[] = [];
  for (let i = 0; i <= short; i++) for (const { block } of blocks) if (i < block.length) result.push(block[i]!);
  for (let i = 0; i < correction; i++) for (const { check } of blocks) result.push(check[i]!);
  return result;
}

// The field GF(256) of the standard: powers of 2, and their logarithms.
const POWER: number[] = [];
const LOG: number[] = [];
for (let i = 0, value = 1; i < 255; i++) {
  POWER[i] = value;
  LOG[value] = i;
  value = (value << 1) ^ (value > 127 ? 0x11d : 0);
}
const times = (a: number, b: number) => (a && b ? POWER[(LOG[a]! + LOG[b]!) % 255]! : 0);

/** (x − 1)(x − 2)(x − 4)…, without its first coefficient, which is 1. */
function generatorOf(degree: number): number[] {
  let product = [1];
  for (let i = 0; i < degree; i++)
    product = [...product, 0].map((factor, at) => factor ^ times(product[at - 1] ?? 0, POWER[i]!));
  return product.slice(1);
}

function correctionOf(block: readonly number[], generator: readonly number[]): number[] {
  let rest = generator.map(() => 0);
  for (const byte of block) {
    const factor = byte ^ rest[0]!;
    rest = [...rest.slice(1), 0].map((old, at) => old ^ times(generator[at]!, factor));
  }
  return rest;
}

/** Two columns at a time from the right, up and down in turn; the column of the timing pattern is left out. */
function placeBits(dark: boolean[][], fixed: readonly boolean[][], bytes: readonly number[]): void {
  const size = dark.length;
  let at = 0;
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let i = 0; i < size; i++)
      for (const x of [right, right - 1]) {
        const y = up ? size - 1 - i : i;
        if (fixed[y]![x]) continue;
        dark[y]![x] = (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1;
        at += 1;
      }
  }
}

/** How much a mask could confuse a reader: long runs, blocks, what looks like a finder, too much of one shade. */
function penaltyOf(modules: Modules): number {
  const size = modules.length;
  const lines = [...modules, ...modules.map((_, x) => modules.map((row) => row[x]!))].map((line) =>
    line.map(Number).join(''),
  );
  let penalty = 0;
  for (const line of lines) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) penalty += run.length - 2;
    penalty += 40 * [...line.matchAll(/(?=10111010000|00001011101)/g)].length;
  }
  for (let y = 1; y < size; y++)
    for (let x = 1; x < size; x++) {
      const one = modules[y]![x];
      if (one === modules[y - 1]![x] && one === modules[y]![x - 1] && one === modules[y - 1]![x - 1]) penalty += 3;
    }
  const share = modules.flat().filter(Boolean).length / (size * size);
  return penalty + 10 * Math.floor(Math.abs(share - 0.5) * 20);
}
