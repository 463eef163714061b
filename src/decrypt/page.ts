/** The page `decrypt.html`: one file, opened from the disk, without a network. Its markup is in `decrypt.html` beside this. */
import { linesOf, open, type OpenProblem } from './open.js';

const sentences: Record<OpenProblem, string> = {
  'no-message':
    'There is no whole encrypted message in the first box. It begins with -----BEGIN AGE ENCRYPTED FILE----- and ends with -----END AGE ENCRYPTED FILE-----.',
  'no-key': 'There is no key in the second box. A key begins with AGE-SECRET-KEY-1.',
  'key-damaged':
    'The key in the second box is not whole, or has a wrong letter. Copy it again from your key file. The message may well be good.',
  'other-key': 'This message was not made for this key. Another person holds the right one.',
  damaged: 'The message is damaged: a part is missing or was changed on the way. Ask the person to write again.',
};

const get = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const message = get<HTMLTextAreaElement>('message');
const key = get<HTMLTextAreaElement>('key');
const status = get('status');
const letter = get('letter');

get('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void show();
});
get('clear').addEventListener('click', clear);
for (const box of [message, key]) {
  get<HTMLInputElement>(`${box.id}-file`).addEventListener('change', async ({ target }) => {
    const file = (target as HTMLInputElement).files?.[0];
    if (file) box.value = await file.text();
  });
}
addEventListener('pagehide', clear);
addEventListener('pageshow', ({ persisted }) => persisted && clear());

async function show(): Promise<void> {
  letter.replaceChildren();
  status.textContent = '';
  const opened = await open(message.value, key.value);
  if ('problem' in opened) {
    status.textContent = sentences[opened.problem];
    return;
  }
  for (const { label, value, typed } of linesOf(opened.text)) {
    const term = document.createElement('dt');
    term.textContent = label;
    const answer = document.createElement('dd');
    answer.textContent = value;
    if (typed) {
      answer.dir = 'auto';
      answer.lang = '';
    }
    letter.append(term, answer);
  }
  status.textContent = 'Opened. Read first how the person can be reached safely.';
  letter.focus();
}

function clear(): void {
  get<HTMLFormElement>('form').reset();
  letter.replaceChildren();
  status.textContent = '';
}
