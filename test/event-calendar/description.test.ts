import { expect } from 'chai';
import { parseDescription, safeLink, type Block } from '../../src/event-calendar/description.js';

const p = (...tokens: (string | Block['tokens'][number])[]): Block => ({
  kind: 'paragraph',
  tokens: tokens.map((token) => (typeof token === 'string' ? { text: token } : token)),
});
const li = (...tokens: Parameters<typeof p>): Block => ({ ...p(...tokens), kind: 'item' });

const cases: [name: string, source: string, blocks: Block[]][] = [
  ['nothing', '  \n ', []],
  ['plain text', 'Bring your own chair.', [p('Bring your own chair.')]],
  ['lines and paragraphs', 'One\nTwo\n\n  Three', [p('One\nTwo'), p('Three')]],
  ['carriage returns', 'One\r\nTwo\r\n\r\nThree', [p('One\nTwo'), p('Three')]],
  ['signs of comparison in plain text', 'Ages 5 < 12 & up', [p('Ages 5 < 12 & up')]],
  ['a list typed by hand', '- Rice\n\n* Beans', [li('Rice'), li('Beans')]],
  [
    'addresses',
    'See https://example.org/a?b=1. Or www.example.org, or mail info@example.org!',
    [
      p(
        'See ',
        { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
        '. Or ',
        { text: 'www.example.org', href: 'https://www.example.org/' },
        ', or mail ',
        { text: 'info@example.org', href: 'mailto:info@example.org' },
        '!',
      ),
    ],
  ],
  [
    "Outlook's angle brackets",
    'Join<https://example.org/x>',
    [p('Join <', { text: 'https://example.org/x', href: 'https://example.org/x' }, '>')],
  ],
  [
    "Google's HTML",
    'Hello&nbsp;all,<br><br>come to the <b>big</b> meeting.<br>Room&nbsp;4<ul><li>Rice</li><li><i>Beans</i></li></ul>',
    [
      p('Hello\u00a0all,'),
      p('come to the ', { text: 'big', bold: true }, ' meeting.\nRoom\u00a04'),
      li('Rice'),
      li({ text: 'Beans', italic: true }),
    ],
  ],
  [
    "Google's wrapped link",
    '<a href="https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Ff&amp;sa=D&amp;source=calendar" target="_blank">Form</a>',
    [p({ text: 'Form', href: 'https://example.org/f' })],
  ],
  [
    "Outlook's whole document",
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN"><HTML><HEAD><TITLE>t</TITLE><STYLE>p{color:red}</STYLE></HEAD><BODY><!-- converted --><P><SPAN LANG=en-us>Hello</SPAN></P><P>World</P></BODY></HTML>',
    [p('Hello'), p('World')],
  ],
  [
    'a heading and a table',
    '<h2>When</h2><table><tr><td>Mon</td><td>9</td></tr><tr><td>Tue</td><td>10</td></tr></table>',
    [p({ text: 'When', bold: true }), p('Mon 9'), p('Tue 10')],
  ],
  [
    'an address inside HTML',
    '<p>See https://example.org</p>',
    [p('See ', { text: 'https://example.org', href: 'https://example.org/' })],
  ],
  [
    'lines with a link among them',
    'Dial in:\n<a href="https://example.org/j">Join</a>\n\nBring &amp; share',
    [p('Dial in:\n', { text: 'Join', href: 'https://example.org/j' }), p('Bring & share')],
  ],
  ['HTML that is broken into lines', '<p>One\ntwo</p>', [p('One two')]],
  ['script and its text', '<p>a<script>alert(1)</script>b<style>x</style>', [p('ab')]],
  ['a script that never closes', '<p>a</p><script>alert(1)', [p('a')]],
  ['a handler', '<p onclick="alert(1)">x</p><img src=x onerror=alert(1)>', [p('x')]],
  [
    'a quoted bracket',
    '<a title="a > b" href="https://example.org">x</a>',
    [p({ text: 'x', href: 'https://example.org/' })],
  ],
  ['a link with a bad scheme keeps its text', '<a href="javascript:alert(1)">x</a>', [p('x')]],
  [
    'an encoded bad scheme',
    '<a href="&#106;avascript:alert(1)">x</a><a href="java&#10;script:alert(1)">y</a>',
    [p('xy')],
  ],
  ['a link in a link', '<a href="https://a.example"><a href="javascript:x">y</a></a>', [p('y')]],
  ['a data attribute is no address', '<a data-href="https://example.org">x</a>', [p('x')]],
  ['encoded markup stays text', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', [p('<script>alert(1)</script>')]],
  ['a tag that never ends', '<p>a</p><b', [p('a'), p('<b')]],
  ['a comment that never ends', '<p>a</p><!-- b', [p('a')]],
  ['an accent alone', 'Reuni&oacute;n\nQ&A', [p('Reunión\nQ&A')]],
  ['a number alone', 'Caf&#xe9;', [p('Café')]],
  ['entities without a tag', 'Traiga comida, ni&ntilde;os [&hellip;]', [p('Traiga comida, niños […]')]],
  ['numbers of no character', '<p>a&#0;&#xD800;&#1114112;b&#x41;</p>', [p('abA')]],
  ['unknown names stay', '<p>R&foo; &copy;</p>', [p('R&foo; &copy;')]],
];

describe('description', () => {
  for (const [name, source, blocks] of cases)
    it(`reads ${name}`, () => expect(parseDescription(source)).to.deep.equal(blocks));

  for (const [address, link] of [
    ['https://example.org/a b', 'https://example.org/ab'],
    ['HTTP://EXAMPLE.ORG', 'http://example.org/'],
    ['tel:+1-202-555-0100', 'tel:+1-202-555-0100'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['a@example.org', 'mailto:a@example.org'],
    ['javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['\u0001javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['vbscript:x', undefined],
    ['file:///etc/passwd', undefined],
    ['//example.org', undefined],
    ['/relative', undefined],
    ['https://', undefined],
    ['https:example.org', undefined],
    [
      'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=05%7C01',
      'https://example.org/',
    ],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['https://evil.example/url?q=https://example.org', 'https://evil.example/url?q=https://example.org'],
  ] as const)
    it(`${JSON.stringify(address)} becomes ${link}`, () => expect(safeLink(address)).to.equal(link));

  for (const hostile of ['<a "x', '<', 'a.b', ' ', '\n \n', '&#', '<!--', '"<p ', 'www.', 'a@a.'])
    it(`reads a long text of ${JSON.stringify(hostile)} quickly`, () => {
      // Work that grows with the square would take minutes; a loaded machine takes its time.
      const start = performance.now();
      parseDescription(`<p>${hostile.repeat(300_000)}`);
      parseDescription(hostile.repeat(300_000));
      expect(performance.now() - start).to.be.below(4000);
    });

  it('says where a text was cut', () => {
    const [block] = parseDescription('a'.repeat(50_000));
    expect(block!.tokens.at(-1)!.text.slice(-2)).to.equal('a…');
  });
});
