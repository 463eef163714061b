/** A school's feed, always the same for a size: single dates, series with and without end, exceptions. */
export function feed(size) {
  let seed = size;
  const random = (n) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const pick = (list) => list[random(list.length)];
  const two = (n) => String(n).padStart(2, '0');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-TIMEZONE:America/Chicago'];
  for (let n = 0; n < size; n++) {
    const day = new Date(Date.UTC(2022, 0, 1 + random(1800)));
    const rule =
      n % 3
        ? undefined
        : pick([
            'WEEKLY',
            'WEEKLY',
            'MONTHLY;BYDAY=2TU',
            'MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
            'DAILY',
            'YEARLY',
          ]);
    // The start is a date of the rule.
    if (rule?.includes('2TU'))
      while (day.getUTCDay() !== 2 || day.getUTCDate() < 8 || day.getUTCDate() > 14)
        day.setUTCDate(day.getUTCDate() + 1);
    const date = day.toISOString().slice(0, 10).replaceAll('-', '');
    const hour = 7 + random(12);
    lines.push(
      'BEGIN:VEVENT',
      `UID:${n}-${random(1e9)}@school.example.org`,
      'DTSTAMP:20251101T120000Z',
      `DTSTART;TZID=America/Chicago:${date}T${two(hour)}3000`,
      `DTEND;TZID=America/Chicago:${date}T${two(hour + 1)}3000`,
    );
    if (rule) {
      const ending = pick(['', `;COUNT=${3 + random(40)}`, `;UNTIL=${2023 + random(5)}0615T120000Z`]);
      lines.push(`RRULE:FREQ=${rule.includes('SETPOS') ? 'MONTHLY;BYMONTHDAY=' + day.getUTCDate() : rule}${ending}`);
      if (!random(3)) lines.push(`EXDATE;TZID=America/Chicago:202603${two(1 + random(28))}T${two(hour)}3000`);
    }
    lines.push(
      `SUMMARY:${pick(['Board meeting', 'Reunión de padres', 'Coffee with an officer', 'Spring concert'])} ${n}`,
      'DESCRIPTION:Open to the public\\, no registration is required. Interpretation is ava',
      ' ilable on request; call the office at 555-0142.',
      `LOCATION:${pick(['Library', 'Gymnasium', 'Room 12'])}\\, 400 Main St`,
      'END:VEVENT',
    );
  }
  return [...lines, 'END:VCALENDAR', ''].join('\r\n');
}
