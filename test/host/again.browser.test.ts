import { expect } from '@open-wc/testing';
import { again } from '../../src/host/again.js';

const fails = () => Promise.reject(new Error('first'));
const message = (promise: Promise<unknown>) =>
  promise.then(
    () => '',
    (error: Error) => error.message,
  );

describe('a late import', () => {
  it('comes from its own address where that answers', async () => {
    const report = await import('../../src/host/report.js');
    expect(await again(() => import('../../src/host/report.js'))).to.equal(report);
  });

  it('comes from a new address where it failed', async () => {
    const first = await import('../../src/host/report.js');
    const second = await again<typeof first>(fails, './report.ts');
    expect(second.report).to.be.a('function');
    expect(second).not.to.equal(first);
  });

  it('is asked for by the address that the import names', async () => {
    // (Such a browser fails without a request.)
    const named = (text: string) => again(Object.assign(() => fails(), { toString: () => text }));
    expect(await named('() => import("./report.ts")')).to.have.property('report');
    // As the build writes it where a file holds several modules.
    expect(await named('()=>import(`./report.ts`).then(e=>e.report)')).to.be.a('function');
  });

  it('fails where no address answers, and is asked for each time', async () => {
    const asked = () =>
      performance.getEntriesByType('resource').filter(({ name }) => /missing\.js\?again/.test(name)).length;
    const before = asked();
    for (let time = 0; time < 2; time++)
      expect(await message(again(fails, './missing.js'))).not.to.be.oneOf(['', 'first']);
    // (Not every browser lists requests that failed.)
    if (asked()) expect(asked() - before).to.equal(2);
  });

  it('fails as the import did where no address is known', async () => {
    expect(await message(again(fails))).to.equal('first');
  });
});
