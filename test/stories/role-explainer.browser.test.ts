import * as stories from '../../stories/role-explainer.stories.js';
import { readStories } from './support/read-stories.js';

readStories(stories);
