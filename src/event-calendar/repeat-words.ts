import { msg, str } from '@lit/localize';
import { formatDate, monthNames, weekdayNames } from '../language/formatters.js';
import { formatList } from '../language/lists.js';
import { plural } from '../language/plural.js';
import type { NthWeekday, RepeatRule } from './repeat-rule.js';

/** A phrase for each, since gender and word order differ: `the second Tuesday`. */
function nthWords({ nth, weekday }: NthWeekday, language: string): string {
  const day = weekdayNames(language, 'long')[weekday]!;
  switch (nth) {
    case 1:
      return msg(str`the first ${day}`, {
        id: 'event-calendar-late.nth-1',
        desc: 'Calendar, how often, part of a list after “Every month:”. The value is a weekday.',
      });
    case 2:
      return msg(str`the second ${day}`, {
        id: 'event-calendar-late.nth-2',
        desc: 'Calendar, how often, part of a list after “Every month:”. The value is a weekday.',
      });
    case 3:
      return msg(str`the third ${day}`, {
        id: 'event-calendar-late.nth-3',
        desc: 'Calendar, how often, part of a list after “Every month:”. The value is a weekday.',
      });
    case 4:
      return msg(str`the fourth ${day}`, {
        id: 'event-calendar-late.nth-4',
        desc: 'Calendar, how often, part of a list after “Every month:”. The value is a weekday.',
      });
    case 5:
      return msg(str`the fifth ${day}`, {
        id: 'event-calendar-late.nth-5',
        desc: 'Calendar, how often, part of a list after “Every month:”. The value is a weekday.',
      });
    default:
      return msg(str`the last ${day}`, {
        id: 'event-calendar-late.nth-last',
        desc: 'Calendar, how often, part of a list after “Every month:”. The value is a weekday.',
      });
  }
}

const dayWords = (day: number): string =>
  day === -1
    ? msg('the last day', {
        id: 'event-calendar-late.last-day',
        desc: 'Calendar, how often, in a list after “Every month:”: the last day of the month.',
      })
    : msg(str`day ${day}`, {
        id: 'event-calendar-late.month-day',
        desc: 'Calendar, how often, in a list after “Every month:”: day 15 of the month.',
      });

function everyWords({ unit, interval: n }: RepeatRule, language: string): string {
  switch (unit) {
    case 'day':
      return n === 1
        ? msg('Every day', {
            id: 'event-calendar-late.every-day',
            desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday.',
          })
        : plural(language, n, {
            two: msg(str`Every ${n} days`, {
              id: 'event-calendar-late.every-days-two',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Two: languages with a dual.)',
            }),
            few: msg(str`Every ${n} days`, {
              id: 'event-calendar-late.every-days-few',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Few: 3 to 10 in Arabic.)',
            }),
            many: msg(str`Every ${n} days`, {
              id: 'event-calendar-late.every-days-many',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Many: 11 to 99 in Arabic.)',
            }),
            other: msg(str`Every ${n} days`, {
              id: 'event-calendar-late.every-days',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday.',
            }),
          });
    case 'week':
      return n === 1
        ? msg('Every week', {
            id: 'event-calendar-late.every-week',
            desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday.',
          })
        : plural(language, n, {
            two: msg(str`Every ${n} weeks`, {
              id: 'event-calendar-late.every-weeks-two',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Two: languages with a dual.)',
            }),
            few: msg(str`Every ${n} weeks`, {
              id: 'event-calendar-late.every-weeks-few',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Few: 3 to 10 in Arabic.)',
            }),
            many: msg(str`Every ${n} weeks`, {
              id: 'event-calendar-late.every-weeks-many',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Many: 11 to 99 in Arabic.)',
            }),
            other: msg(str`Every ${n} weeks`, {
              id: 'event-calendar-late.every-weeks',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday.',
            }),
          });
    case 'month':
      return n === 1
        ? msg('Every month', {
            id: 'event-calendar-late.every-month',
            desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday.',
          })
        : plural(language, n, {
            two: msg(str`Every ${n} months`, {
              id: 'event-calendar-late.every-months-two',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Two: languages with a dual.)',
            }),
            few: msg(str`Every ${n} months`, {
              id: 'event-calendar-late.every-months-few',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Few: 3 to 10 in Arabic.)',
            }),
            many: msg(str`Every ${n} months`, {
              id: 'event-calendar-late.every-months-many',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Many: 11 to 99 in Arabic.)',
            }),
            other: msg(str`Every ${n} months`, {
              id: 'event-calendar-late.every-months',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday.',
            }),
          });
    case 'year':
      return n === 1
        ? msg('Every year', {
            id: 'event-calendar-late.every-year',
            desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday.',
          })
        : plural(language, n, {
            two: msg(str`Every ${n} years`, {
              id: 'event-calendar-late.every-years-two',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Two: languages with a dual.)',
            }),
            few: msg(str`Every ${n} years`, {
              id: 'event-calendar-late.every-years-few',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Few: 3 to 10 in Arabic.)',
            }),
            many: msg(str`Every ${n} years`, {
              id: 'event-calendar-late.every-years-many',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday. (Many: 11 to 99 in Arabic.)',
            }),
            other: msg(str`Every ${n} years`, {
              id: 'event-calendar-late.every-years',
              desc: 'Calendar, how often an event takes place. The days may follow as a list: Every week: Monday and Friday.',
            }),
          });
  }
}

/** `Every month: the second Tuesday. Until May 26, 2026.` */
export function repeatWords(rule: RepeatRule, language: string): string {
  const every = everyWords(rule, language);
  const weekdays = rule.weekdays?.map((day) => weekdayNames(language, 'long')[day]!);
  const days = weekdays ?? rule.nth?.map((nth) => nthWords(nth, language)) ?? rule.monthDays?.map(dayWords);
  const months =
    rule.months &&
    formatList(
      language,
      rule.months.map((month) => monthNames(language, 'long')[month - 1]!),
    );
  const sentences = [
    days && months
      ? msg(str`${every}, in ${months}: ${formatList(language, days)}.`, {
          id: 'event-calendar-late.repeat-months',
          desc: 'Calendar, how often: Every year, in November: the fourth Thursday.',
        })
      : days || months
        ? msg(str`${every}: ${days ? formatList(language, days) : months}.`, {
            id: 'event-calendar-late.repeat-days',
            desc: 'Calendar, how often: Every week: Monday and Friday.',
          })
        : msg(str`${every}.`, {
            id: 'event-calendar-late.repeat',
            desc: 'Calendar, how often, a whole sentence: Every week.',
          }),
  ];
  if (rule.until)
    sentences.push(
      msg(str`Until ${formatDate(language, rule.until, 'long')}.`, {
        id: 'event-calendar-late.repeat-until',
        desc: 'Calendar, how often, second sentence: the last day.',
      }),
    );
  return sentences.join(' ');
}
