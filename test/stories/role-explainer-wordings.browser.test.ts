import * as stories from '../../stories/role-explainer-wordings.stories.js';
import { readStories } from './support/read-stories.js';

readStories(stories);
