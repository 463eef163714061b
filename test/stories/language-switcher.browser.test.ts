import * as stories from '../../stories/language-switcher.stories.js';
import { readStories } from './support/read-stories.js';

readStories(stories);
