import * as stories from '../../stories/contact-form.stories.js';
import { readStories } from './support/read-stories.js';

readStories(stories);
