import { expect } from 'chai';
import { contrast, readable } from '../../src/event-calendar/feed-color.js';

describe('feed-color', () => {
  for (const [a, b, ratio] of [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#0b5f68', '#ffffff', 7.36],
  ] as const)
    it(`${a} on ${b} has a contrast of ${ratio} : 1`, () => expect(contrast(a, b)).to.be.closeTo(ratio, 0.01));

  it('leaves a colour that can be seen', () => {
    expect(readable('#0b5f68').light).to.equal('#0b5f68');
    expect(readable('#74cbd2').dark).to.equal('#74cbd2');
  });

  for (const hex of ['#ffffff', '#000000', '#ffff00', '#0000ff', '#ff0000', '#00ff00', '#808080', '#e3f0f0', '#1c2b2d'])
    it(`makes ${hex} stand out from light and dark grounds, 3 : 1`, () => {
      const { light, dark } = readable(hex);
      for (const ground of ['#ffffff', '#fbfaf7', '#e3f0f0']) expect(contrast(light, ground)).to.be.at.least(3);
      for (const ground of ['#1b1f22', '#15181b', '#1c2b2d']) expect(contrast(dark, ground)).to.be.at.least(3);
    });
});
