/** Codes travel to the liaison, who reads them in English; they never change. */
export const topics = ['question', 'event', 'report', 'victim', 'compliment', 'complaint', 'visit', 'other'] as const;
export type Topic = (typeof topics)[number];
