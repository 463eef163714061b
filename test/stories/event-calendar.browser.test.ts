import * as stories from '../../stories/event-calendar.stories.js';
import { readStories } from './support/read-stories.js';

readStories(stories);
