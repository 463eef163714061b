import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import type { Stage } from '../../src/role-explainer/first-screen.js';
import { player, recordingFor } from '../../src/role-explainer/recordings.js';
import { TODAY } from './support/policies.js';

const text = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('recordings', () => {
  const base = `${location.origin}/police/liaison.json`;
  const entry = { topic: 'C2', language: 'ht', src: 'audio/c2.mp3', recordedOn: '2026-11-01' };
  const person = (audio: object[], more: object = {}) => [
    { name: 'Jean Sample', languages: ['ht'], audio: audio as never, ...more },
  ];
  const found = (audio: object, more?: object, today = TODAY) =>
    recordingFor(person([{ ...entry, ...audio }], more), 'C2', 'ht', today, base);

  it('one that fits: from the site file’s place, with who and when', () => {
    expect(found({})).to.deep.equal({
      src: `${location.origin}/police/audio/c2.mp3`,
      by: 'Jean Sample',
      on: '2026-11-01',
      due: false,
    });
    expect(found({}, {}, '2027-05-01')?.due).to.equal(true);
  });

  for (const [heard, shown] of [
    ['es', 'es-419'],
    ['tl', 'fil'],
    ['hmn', 'mww-Latn'],
    ['prs', 'fa-AF'],
    ['zh-TW', 'zh-Hant'],
  ] as const)
    it(`${heard} is heard by readers of ${shown}`, () =>
      expect(recordingFor(person([{ ...entry, language: heard }]), 'C2', shown, TODAY, base)).not.to.equal(undefined));

  for (const [heard, shown] of [
    ['fa', 'fa-AF'],
    ['zh', 'zh-Hant'],
    ['', 'ht'],
  ] as const)
    it(`${heard || 'no tag'} is no recording in ${shown}`, () =>
      expect(recordingFor(person([{ ...entry, language: heard }]), 'C2', shown, TODAY, base)).to.equal(undefined));

  for (const [name, audio, more, today] of [
    ['another card', { topic: 'C3' }],
    ['another language', { language: 'so' }],
    ['another site', { src: 'https://sounds.example/c2.mp3' }],
    ['an address that is none', { src: 'https://' }],
    ['a script', { src: 'javascript:alert(1)' }],
    ['no day', { recordedOn: undefined }],
    ['a day to come', { recordedOn: '2026-12-01' }],
    ['older than two reviews', {}, {}, '2027-11-01'],
    ['a person who is no longer there', {}, { reviewBy: '2026-11-23' }],
    ['no list', {}, { audio: 'c2.mp3' }],
  ] as [string, object, object?, string?][])
    it(`not offered: ${name}`, () => expect(found(audio, more, today)).to.equal(undefined));

  it('asks for nothing before it is pressed, then plays; where it fails, the device’s voice is there', async () => {
    const words = () => ({ text: 'Listen to {0}', language: 'en' });
    const ui = (name: string, ...values: string[]) => [name, ...values].join(' ');
    const stage = { language: 'en', ui, words } as unknown as Stage;
    const src = `${location.origin}/no-such-recording.mp3`;
    const place = await fixture(html`<div></div>`);
    performance.clearResourceTimings();
    render(
      player(stage, { src, by: 'Jean', on: '2026-11-01', due: false }, html`<button>read</button>`),
      place as HTMLElement,
    );
    const audio = place.querySelector('audio')!;
    expect(audio.getAttribute('src')).to.equal(null);
    expect(place.innerHTML).not.to.include(src);
    expect(text(place.querySelector('button'))).to.equal('Listen to Jean');
    expect(place.querySelector('bdi')!.lang).to.equal('en');
    place.querySelector('button')!.click();
    expect(audio.src).to.equal(src);
    await waitUntil(() => place.querySelector<HTMLElement>('.recording')!.dataset.state === 'failed', '', {
      timeout: 8000,
    });
    expect(text(place.querySelector('.failed'))).to.equal('noRecording read');
  });
});
