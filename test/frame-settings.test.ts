import { expect } from 'chai';
import { frameSettings } from '../src/frame-settings.js';

const page = 'https://police.example/liaison/frame/contact-form.html';
const read = (query: string, alone = true) => frameSettings(`${page}?${query}`, alone);

describe('frameSettings', () => {
  it('takes every attribute in a frame, none of which is a handler, a style or the language', () => {
    const query = 'phone=555-0199&action=https://forms.example/&site=https://cdn.example/l.json&lang=es';
    const { attributes, site, refused, named } = read(`${query}&onclick=x&style=x&id=x&liaison-topic=C2&a_b=x`, false);
    expect(attributes).to.deep.equal([
      ['phone', '555-0199'],
      ['action', 'https://forms.example/'],
    ]);
    expect({ site, refused, named }).to.deep.equal({ site: 'https://cdn.example/l.json', refused: [], named: [] });
  });

  it('runs nothing in the agency’s name, whoever frames the page', () => {
    const scripts = ['javascript:alert(1)', ' java\nscript:alert(1)', 'JavaScript:alert(1)'];
    for (const script of scripts) {
      const query = new URLSearchParams({ 'help-href': script, subscribe: script, href: script, view: 'agenda' });
      const { attributes, refused } = read(String(query), false);
      expect({ attributes, refused }, script).to.deep.equal({ attributes: [['view', 'agenda']], refused: [] });
    }
  });

  it('alone, takes what chooses the first view and addresses on its own host, on any port', () => {
    const { attributes, site, refused } = read(
      'view=agenda&date=2027-01-01&topic=C2&layout=inline&languages=en ht&week-start=monday&src=/a/{lang}.ics http://police.example:81/b.ics' +
        '&action=../send&site=/liaison.json',
    );
    expect(attributes).to.deep.equal([
      ['view', 'agenda'],
      ['date', '2027-01-01'],
      ['topic', 'C2'],
      ['layout', 'inline'],
      ['languages', 'en ht'],
      ['week-start', 'monday'],
      ['src', 'https://police.example/a/{lang}.ics http://police.example:81/b.ics'],
      ['action', 'https://police.example/liaison/send'],
    ]);
    expect(site).to.equal('https://police.example/liaison.json');
    expect(refused).to.deep.equal([]);
  });

  const strangers = [
    'phone=555-0666',
    'text=555-0666',
    'whatsapp=15550666',
    'email=evil@evil.example',
    'hours=24/7',
    'emergency=555-0666',
    'help-phone=555-0666',
    'recipients=age1evil',
    'backend=json',
    'time-zone=Asia/Tokyo',
    'unreviewed=show',
    'keep-copy=',
    'categories=nothing',
    'event-languages=tlh',
    'storage=local',
    'action=https://evil.example/',
    'action=//evil.example/',
    'action=\\\\evil.example/',
    'action=https://police.example@evil.example/',
    'action=https://police.example.evil.example/',
    'action=https://evil.police.example/',
    'action=%09https://evil.example/',
    'action=ht%0Atps://evil.example/',
    'action=https://[',
    'action=javascript:alert(1)',
    'href=javascript:alert(1)',
    'href=https://evil.example/',
    'help-href=https://evil.example/',
    'subscribe=webcal://evil.example/',
    'policy=data:application/json,{}',
    'site=https://evil.example/liaison.json',
    'site=blob:https://police.example/1',
    'src=/events.ics https://evil.example/events.ics',
    'src=https://{lang}.evil.example/',
  ];
  for (const query of strangers)
    it(`alone, refuses ${query}`, () => {
      const { attributes, site, refused } = read(query);
      expect({ attributes, site, refused }).to.deep.equal({
        attributes: [],
        site: undefined,
        refused: [query.split('=')[0]],
      });
    });

  it('alone, keeps {lang} from becoming the scheme of another host', () => {
    // Haitian Creole is `ht`.
    const { attributes } = read('src={lang}tps://evil.example/a.ics');
    expect(new URL(attributes[0]![1].replace('{lang}', 'ht')).hostname).to.equal('police.example');
  });
});
