import { expect } from 'chai';
import { checkPage } from '../../src/site/check-page.js';
import { contradictions } from '../../src/site/contradictions.js';
import { readPage } from '../../src/site/read-page.js';
import { readSite } from '../../src/site/entries.js';

const TODAY = '2026-11-24';
const file = {
  version: 1,
  phone: '(312) 744-5000',
  text: '312-744-5001',
  email: 'liaison@town.example',
  hours: 'Mo-Fr 09:00-17:00',
  timeZone: 'America/Chicago',
  languages: ['en', 'es', 'ar'],
  liaisons: [
    { name: 'Officer Mariela Soto', languages: ['es', 'en'], phone: '312-744-5102', hours: 'Tu-Fr 10:00-18:00' },
    { name: 'Karim Haddad', languages: ['ar'], reviewBy: '2026-01-01' },
  ],
  partners: [{ name: 'River Clinic', languages: ['en'], phone: '+1 312 744 5151' }],
};
const read = (changes: object = {}) => readSite({ ...file, ...changes }, 'https://town.example/liaison.json');
const script = '<script type="module" src="/l/liaison.js" data-site="/liaison.json"></script>';
const check = (body: string, site = read(), head = script, lang = 'en') =>
  checkPage(`<!doctype html><html lang="${lang}">${head}<body>${body}</body></html>`, site, TODAY).map(
    ({ path, message }) => (path ? `${path}: ${message}` : message),
  );
const form = (fallback: string, attributes = '') =>
  `<liaison-contact-form ${attributes}>${fallback}</liaison-contact-form>`;

describe('readPage', () => {
  it('finds tags and data-liaison markup with their attributes, words, links and language', () => {
    const { widgets, site } = readPage(`<html lang="en">${script}
<!-- <liaison-quick-exit></liaison-quick-exit> -->
<template><liaison-role-explainer></liaison-role-explainer></template>
<DIV data-liaison='event-calendar' data-src="/a.ics?x=1&amp;y=2" class=x lang=es><p>Llame<br>al <a href="tel:1">5 &#233;</a></DIV>
<liaison-contact-form action=/send keep>In <b>dan</b>ger</liaison-contact-form>`);
    expect(site).to.equal('/liaison.json');
    expect(widgets.map(({ name, line, attributes }) => [name, line, attributes])).to.deep.equal([
      ['event-calendar', 4, { liaison: 'event-calendar', src: '/a.ics?x=1&y=2' }],
      ['contact-form', 5, { action: '/send', keep: '' }],
    ]);
    expect(widgets.map(({ fallback }) => fallback.text.trim())).to.deep.equal(['Llame\nal 5 é', 'In danger']);
    expect(widgets[0]!.fallback.links).to.deep.equal([{ href: 'tel:1', text: '5 é', hreflang: undefined, line: 4 }]);
    expect(widgets.map(({ fallback }) => fallback.language)).to.deep.equal(['es', 'en']);
  });
});

describe('checkPage', () => {
  it('says nothing of a page that agrees', () => {
    expect(
      check(
        `<p>Town hall: 312-744-9999. Open 8 to 4. Call 911.</p>
         <liaison-language-switcher languages="en es"><a href="/es/" hreflang="es">Español</a></liaison-language-switcher>
         <liaison-event-calendar>Tuesdays 6 to 8 PM. <a href="tel:+13127445000">312.744.5000</a></liaison-event-calendar>
         ${form(
           `<p>Call <a href="tel:3127445000">(312) 744-5000</a>, Monday to Friday, 9 to 5, or text 312-744-5001. Write to
            <a href="mailto:liaison@town.example?subject=x">Liaison@town.example</a>. Officer Soto (312-744-5102, Tuesday to Friday 10 a.m.–6 p.m.)
            speaks Spanish; ask for 2 to 3 minutes in room 112. Crisis line: <a href="tel:988">988</a>. In danger, call 911.</p>`,
         )}`,
      ),
    ).to.deep.equal([]);
  });

  const wrong: [string, string, RegExp][] = [
    ['another phone', form('Call 312-744-5999.'), /^line 1, contact-form: .*names 312-744-5999.*\(312\) 744-5000/],
    ['another phone in a link', form('<a href="tel:312-744-5999">Call</a>'), /names 312-744-5999/],
    [
      'a link that calls another number',
      '<a href="tel:+13127445000">312-744-5001</a>',
      /^line 1: the link shows 312-744-5001 but calls \+13127445000/,
    ],
    [
      'a link that writes to another',
      '<a href="mailto:x@town.example">liaison@town.example</a>',
      /shows liaison@town.example but writes to x@/,
    ],
    ['a slip of two digits outside the tags', '<p>Call 312-744-5010</p>', /nearly the same digits/],
    [
      'another emergency number',
      form('Call (312) 744-5000. In danger, 112.'),
      /names 112; the emergency number of the site file is 911/,
    ],
    [
      'another e-mail',
      form('(312) 744-5000, help@town.example'),
      /names help@town\.example; the site file has liaison@/,
    ],
    [
      'a phone on the tag',
      form('(312) 744-5000', 'phone="312-744-7777"'),
      /phone="312-744-7777" wins over the site file's \(312\) 744-5000/,
    ],
    ['an emergency number on the tag', form('(312) 744-5000', 'emergency="112"'), /emergency="112" wins over/],
    [
      'other times',
      form('Call (312) 744-5000, Monday to Friday, 8 to 5.'),
      /says 8 to 5; the site file has Mo-Fr 09:00-17:00/,
    ],
    ['other times on days that are cut short', form('(312) 744-5000, M-F 10-5'), /says 10-5; the site file has/],
    ['other times, to the minute', form('(312) 744-5000, 9:00 a.m. – 4:30 p.m.'), /says 9:00 a\.m\. – 4:30 p\.m/],
    ['the other half of the day', form('(312) 744-5000, 9 p.m. to 5 a.m.'), /says 9 p\.m\. to 5 a\.m/],
    ['other days', form('(312) 744-5000, Monday to Saturday, 9 to 5.'), /on other days/],
    [
      'days in the language of the words',
      form('<p lang="es">(312) 744-5000, de lunes a sábado, de 9 a 17</p>'),
      /on other days/,
    ],
    [
      'a language nobody speaks',
      form('(312) 744-5000. We speak Spanish and Vietnamese.'),
      /names Vietnamese; nobody in the site file speaks it/,
    ],
    [
      'a person who is not there',
      form('Officer Dana Reyes, (312) 744-5000'),
      /names Officer Dana Reyes, who is not in the site file/,
    ],
    [
      'a person who is no longer shown',
      form('Karim Haddad, (312) 744-5000'),
      /Karim Haddad, whom the widgets no longer show/,
    ],
    [
      'a language not offered',
      '<liaison-language-switcher languages="en vi"><a href="/vi" hreflang="vi">x</a></liaison-language-switcher>',
      /languages names vi/,
    ],
    [
      'a page in a language not offered',
      '<liaison-language-switcher><a href="/vi" hreflang="vi">x</a></liaison-language-switcher>',
      /leads to a page in vi/,
    ],
    ['no way out inside', form(''), /without script there is no phone number/],
  ];
  for (const [name, body, expected] of wrong)
    it(`names ${name}`, () => {
      const problems = check(`${body}${body.includes('liaison-') ? '' : form('(312) 744-5000')}`);
      expect(
        problems.filter((line) => expected.test(line)),
        problems.join('\n'),
      ).to.have.length(1);
      expect(problems.length, problems.join('\n')).to.be.below(3);
    });

  it('names a page without tags, without the script, without the file', () => {
    expect(check('')[0]).to.match(/no Liaison tag/);
    expect(check(form('(312) 744-5000'), read(), '')[0]).to.match(/no script tag/);
    expect(check(form('(312) 744-5000'), read(), '<script src="/l/liaison.js"></script>')[0]).to.match(/no site file/);
  });

  it('does not throw at whatever stands in a page', () => {
    for (const html of [
      '',
      '<',
      '<liaison-contact-form',
      '</p></p>',
      '<a href="tel:%E0%A4%A">&#x110000;&#0;',
      '<p lang="-">1 to 2 pm',
      '<a href="mailto:%">a@b.de</a>',
    ])
      expect(check(`${html}${form(html)}`, read(), script, '!')).to.be.an('array');
  });
});

describe('contradictions', () => {
  const paths = (changes: object) => contradictions(read(changes), TODAY).map(({ path }) => path);
  const good = { liaisons: [file.liaisons[0]] };
  it('finds none in a good file', () => expect(contradictions(read(good), TODAY)).to.deep.equal([]));
  const wrong: [string, object, string][] = [
    ['an example', { example: true }, 'example'],
    ['a number from films', { phone: '312-555-0100' }, 'phone'],
    ['words for a number', { text: 'ask at the desk' }, 'text'],
    ['no number to call in danger', { emergency: 'police' }, 'emergency'],
    ['the emergency number as phone', { phone: '911' }, 'phone'],
    ['half an e-mail address', { email: 'liaison@' }, 'email'],
    ['hours nobody can read', { hours: 'weekdays 9-5' }, 'hours'],
    ['a zone that is none', { timeZone: 'Chicago' }, 'timeZone'],
    ['hours without a zone', { timeZone: undefined }, 'timeZone'],
    ['a tag that is none', { languages: ['en', 'sp anish'] }, 'languages[1]'],
    ['a language without words', { languages: ['en', 'ckb'] }, 'languages[1]'],
    ['a person past the date', { liaisons: file.liaisons }, 'liaisons[1].reviewBy'],
    [
      'a person within a month of it',
      { liaisons: [{ ...file.liaisons[0], reviewBy: '2026-12-01' }] },
      'liaisons[0].reviewBy',
    ],
    ['a person twice', { liaisons: [file.liaisons[0], file.liaisons[0]] }, 'liaisons[1]'],
    [
      'a key past its date',
      { contact: { recipients: [{ key: 'age1x', expires: '2026-01-01' }] } },
      'contact.recipients[0].expires',
    ],
  ];
  for (const [name, changes, path] of wrong)
    it(`names ${name}`, () => expect(paths({ ...good, ...changes })).to.deep.equal([path]));
});
