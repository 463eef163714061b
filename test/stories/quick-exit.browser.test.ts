import * as stories from '../../stories/quick-exit.stories.js';
import { readStories } from './support/read-stories.js';

readStories(stories);
