import { addWidget, loadWords as load } from '../language/catalogs.js';
import { words } from '../language/words/event-calendar-late.js';

/** Words of the dialog and the search; a later change of language brings them by itself. */
export async function loadWords(language: string): Promise<void> {
  addWidget('event-calendar-late', words);
  if (language !== 'en') await load(language, ['event-calendar-late']);
}
