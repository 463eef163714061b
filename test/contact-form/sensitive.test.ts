import { expect } from 'chai';
import { findSensitive, type SensitiveKind } from '../../src/contact-form/sensitive.js';

/** What is found, as kind and the words themselves: a place that is off by one shows. */
const found = (text: string) => findSensitive(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('contact form: numbers that need not be told', () => {
  const cases: [string, [SensitiveKind, string][]][] = [
    // Social Security and taxpayer numbers. 078-05-1120 and 219-09-9999 were printed in advertisements and are nobody's.
    ['my number is 078-05-1120 ok', [['ssn', '078-05-1120']]],
    ['078 05 1120', [['ssn', '078 05 1120']]],
    ['078–05–1120', [['ssn', '078–05–1120']]],
    ['رقمي ٠٧٨-٠٥-١١٢٠ شكرا', [['ssn', '٠٧٨-٠٥-١١٢٠']]],
    ['मेरा ०७८-०५-११२०', [['ssn', '०७८-०५-११२०']]],
    ['078‑05‑1120', [['ssn', '078‑05‑1120']]],
    ['SSN: 219099999', [['ssn', '219099999']]],
    ['mi seguro social es 219099999', [['ssn', '219099999']]],
    ['nimewo sekirite sosyal 219099999', [['ssn', '219099999']]],
    ['رقم الضمان الاجتماعي 219099999', [['ssn', '219099999']]],
    ['ITIN 912-70-1234', [['ssn', '912-70-1234']]],
    ['078-05-1120.', [['ssn', '078-05-1120']]],
    ['(078-05-1120)', [['ssn', '078-05-1120']]],
    // Near misses.
    ['000-12-3456', []],
    ['666-12-3456', []],
    ['912-66-1234', []],
    ['912-93-1234', []],
    ['123-00-4567', []],
    ['123-45-0000', []],
    ['078-05 1120', []],
    ['1078-05-1120', []],
    ['078-05-11205', []],
    ['219099999', []],
    ['case 219099999 from March', []],
    ['call 207-555-0134', []],
    ['+1 (207) 555-0134', []],
    ['04101-1234', []],
    ['on 2026-11-24 at 18:30', []],
    // Alien registration numbers.
    ['A123456789', [['a-number', 'A123456789']]],
    ['A12345678', [['a-number', 'A12345678']]],
    ['a123456789', [['a-number', 'a123456789']]],
    ['A-123-456-789', [['a-number', 'A-123-456-789']]],
    ['A 123 456 789', [['a-number', 'A 123 456 789']]],
    ['A# 012345678', [['a-number', 'A# 012345678']]],
    ['A#:012-345-678,', [['a-number', 'A#:012-345-678']]],
    ['A٠١٢٣٤٥٦٧٨', [['a-number', 'A٠١٢٣٤٥٦٧٨']]],
    ['número de extranjero 123456789', [['a-number', '123456789']]],
    ['my USCIS number is 123-456-789', [['a-number', '123-456-789']]],
    // Near misses.
    ['llame a 55512345', []],
    ['llame a 555 123 456', []],
    ['A1234567', []],
    ['A1234567890', []],
    ['BA12345678', []],
    ['flight AA123', []],
    // Payment cards; numbers that the networks publish for tests.
    ['4242 4242 4242 4242', [['card', '4242 4242 4242 4242']]],
    ['4242424242424242', [['card', '4242424242424242']]],
    ['5555-5555-5555-4444', [['card', '5555-5555-5555-4444']]],
    ['2223003122003222', [['card', '2223003122003222']]],
    ['378282246310005', [['card', '378282246310005']]],
    ['6011111111111117', [['card', '6011111111111117']]],
    ['3566002020360505', [['card', '3566002020360505']]],
    ['30569309025904', [['card', '30569309025904']]],
    ['٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢', [['card', '٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢']]],
    // Near misses.
    ['4242 4242 4242 4243', []],
    ['0000 0000 0000 0000', []],
    ['1234 5678 9012 3456', []],
    ['9999999999999995', []],
    ['42424242424242424', []],
    ['+252 61 555 0134 and +252 61 555 0135', []],
    // Passports.
    ['passport 512345678', [['passport', '512345678']]],
    ['mi pasaporte es G12345678', [['passport', 'G12345678']]],
    ['جواز سفري رقم AB1234567', [['passport', 'AB1234567']]],
    ['паспорт 45 1234567', [['passport', '1234567']]],
    ['P<HTIJEAN<<MARIE<<<<<<<<<', [['passport', 'P<HTIJEAN<<MARIE<<<<<<<<<']]],
    // Near misses.
    ['passport', []],
    ['I lost my passport, call 207-555-0134', []],
    ['G12345', []],
    ['plate AB1234567', []],
    // More than one, and none.
    [
      'A123456789, 078-05-1120, 4242424242424242',
      [
        ['a-number', 'A123456789'],
        ['ssn', '078-05-1120'],
        ['card', '4242424242424242'],
      ],
    ],
    ['😀 078-05-1120 😀', [['ssn', '078-05-1120']]],
    ['', []],
    ['My neighbor plays music at 2 in the morning.', []],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => expect(found(text)).to.deep.equal(expected));
  }

  it('reads a long text in one go', () => {
    const text = '1 '.repeat(3000) + '1-'.repeat(1500);
    const before = performance.now();
    expect(found(text)).to.deep.equal([]);
    expect(performance.now() - before).to.be.below(200);
  });
});
