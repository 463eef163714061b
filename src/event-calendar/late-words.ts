import { loadLateWords } from '../language/page-language.js';
import { words } from '../language/words/event-calendar-late.js';

/** Words of the dialog and the search. */
export const loadWords = (): Promise<void> => loadLateWords('event-calendar-late', words);
