import { expect } from 'chai';
import jsqr from 'jsqr';
import { qrCode, qrPath, type Modules } from '../../../src/role-explainer/handouts/qr.js';

// A CommonJS package whose default export is wrapped once more.
const decode = ((jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr) as typeof jsqr;

/** What a camera sees: 3 pixels a module, with the quiet zone. */
function decoded(modules: Modules): string | undefined {
  const size = (modules.length + 8) * 3;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (modules[Math.floor(y / 3) - 4]?.[Math.floor(x / 3) - 4])
        pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return decode(pixels, size, size)?.data;
}

describe('role-explainer/qr', () => {
  for (const text of [
    'a',
    'https://town.example/police/',
    'https://town.example/polic%C3%ADa/?page_id=12',
    'https://town.example/policía/شرطة',
    `https://town.example/${'long/'.repeat(40)}`,
  ])
    it(`another decoder reads ${text.slice(0, 40)}`, () => expect(decoded(qrCode(text))).to.equal(text));

  it('every version, at its shortest and its longest', () => {
    const sizes = new Set<number>();
    // Bytes that fit into versions 1 to 20 at level M.
    for (const most of [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666])
      for (const length of [most - 1, most]) {
        const text = Array.from({ length }, (_, i) => 'https://a.example/Ab9?'[(i * 7 + length) % 22]).join('');
        const modules = qrCode(text);
        expect(decoded(modules), `${length} bytes`).to.equal(text);
        sizes.add(modules.length);
      }
    expect([...sizes]).to.deep.equal(Array.from({ length: 20 }, (_, i) => 21 + 4 * i));
    expect(() => qrCode('x'.repeat(667))).to.throw(RangeError);
  });

  it('draws each dark module once, behind a quiet zone of four', () => {
    const modules = qrCode('a');
    const path = qrPath(modules);
    expect(path.match(/M/g)).to.have.length(modules.flat().filter(Boolean).length);
    expect(path.startsWith('M4 4h1v1h-1z')).to.equal(true);
  });
});
