/** The one setting that the first screen tells of, where the page has a policy, and who says so. */
import type { Units } from './shape.js';

export const answerText: Units = {
  'S3.name': 'A 287(g) deal with ICE',
  'S3.unset': 'We do not know if this agency has a deal with ICE. You can check the list on ice.gov.',
  'S3.ask': 'Does your agency have a deal with ICE?',
  'S3.none':
    'This agency says it has no deal with ICE. Other agencies here may. A place can also help ICE with no deal.',
  'S3.jail': 'The jail has a deal with ICE. Trained officers in the jail can do some ICE work.',
  'S3.warrant-service': 'The jail has a deal with ICE. Jail officers can hand over a person to ICE on an ICE paper.',
  'S3.task-force':
    'Some officers of this agency can act as immigration officers. Ask an officer which agency they work for.',
  'S3.pending': 'This agency has asked ICE for a deal. Some of its officers may soon act as immigration officers.',
  'ui.according': 'According to {0}, on {1}',
  'ui.says': '{0}, {1}',
  'ui.rule': 'Rule',
};
