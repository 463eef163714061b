import * as stories from '../../stories/theme.stories.js';
import { readStories } from './support/read-stories.js';

readStories(stories);
