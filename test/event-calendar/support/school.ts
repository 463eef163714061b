/** A school's feed as a secretary keeps it; all names invented. */
export const school = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
X-WR-CALNAME:Lincoln School
X-WR-TIMEZONE:America/Chicago
BEGIN:VEVENT
UID:board@example.org
DTSTART;TZID=America/Chicago:20260113T183000
DTEND;TZID=America/Chicago:20260113T203000
RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20260616T000000Z
SUMMARY:School board meeting
LOCATION:Library\\, 500 Oak Street
CATEGORIES:Board
DESCRIPTION:Open to everyone.\\nInterpreter: Haitian Creole\\nTitle (ht): Reyinyon konsèy lekòl la
END:VEVENT
BEGIN:VEVENT
UID:class@example.org
DTSTART;TZID=America/Chicago:20260106T180000
DTEND;TZID=America/Chicago:20260106T193000
RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260601T000000Z
EXDATE;TZID=America/Chicago:20260310T180000,20260312T180000
SUMMARY:English class
LOCATION:Room 12
CATEGORIES:Class
DESCRIPTION:Languages: Spanish
END:VEVENT
BEGIN:VEVENT
UID:break@example.org
DTSTART;VALUE=DATE:20260320
DTEND;VALUE=DATE:20260325
SUMMARY:Spring break\\, no school
END:VEVENT
BEGIN:VEVENT
UID:coffee@example.org
DTSTART;TZID=America/Chicago:20260312T083000
DTEND;TZID=America/Chicago:20260312T093000
SUMMARY:Coffee with the principal
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
UID:volleyball@example.org
DTSTART;TZID=America/Chicago:20260312T160000
DTEND;TZID=America/Chicago:20260312T170000
SUMMARY:Volleyball
END:VEVENT
BEGIN:VEVENT
UID:choir@example.org
DTSTART;TZID=America/Chicago:20260312T170000
DTEND;TZID=America/Chicago:20260312T174500
SUMMARY:Choir
END:VEVENT
BEGIN:VEVENT
UID:hostile@example.org
DTSTART;TZID=America/Chicago:20260312T070000
DTEND;TZID=America/Chicago:20260312T073000
SUMMARY:<img src=x onerror=alert(1)>
LOCATION:javascript:alert(1)
URL:javascript:alert(1)
ATTACH:javascript:alert(1)
IMAGE;VALUE=URI:https://elsewhere.example/track.png
DESCRIPTION:<p>x<script>alert(1)</script><a href="javascript:alert(1)">y</a><img src=x onerror=alert(1)></p>
END:VEVENT
BEGIN:VEVENT
UID:start@example.org
DTSTART;VALUE=DATE:20260901
SUMMARY:First day of school
END:VEVENT
END:VCALENDAR
`;
