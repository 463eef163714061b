/** What a site file adds to the first view: people and hours. A page that names none does not load it. */
export { hoursView } from './hours-view.js';
export { peopleView } from './people-view.js';
export { peopleOf } from './people.js';
