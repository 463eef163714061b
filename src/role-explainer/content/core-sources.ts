/** What the facts of the first screen rest on: shown with the cards. */
const ARIZONA = 'Arizona v. United States, 567 U.S. 387 (2012), syllabus @2026-11-24';

export const coreSources: { readonly [id: string]: readonly string[] } = {
  R4: [ARIZONA, '8 U.S.C. 1357(g) @2026-11-24', '8 U.S.C. 1252c'],
  R10: ['ice.gov, Secure Communities (archived page) @2026-11-24', 'ILRC, state law page', '8 U.S.C. 1722'],
  R21: ['NPR, 3 April 2025, transcript @2026-11-24', 'Texas Tribune on Houston', 'San Antonio Police notice'],
  R13: ['8 CFR 241.2(a) @2026-11-24', '8 CFR 236.1(b) @2026-11-24', '8 CFR 287.5(e)(2)-(3)', '8 U.S.C. 1226(a), 1231'],
  R16: ['ice.gov, enforcement questions @2026-06'],
};
