import { html } from 'lit';
import { shipped } from '../src/language/words/index.js';
import type { LiaisonRoleExplainer } from '../src/role-explainer/role-explainer.js';
import { emptySite } from '../src/site/entries.js';
import type { Site } from '../src/site/site.js';
import { beep } from './support/beep.js';
import {
  clearedPolicy,
  communityPolicy,
  fullPolicy,
  schoolPolicy,
  taskForcePolicy,
  TODAY,
} from './support/role-policies.js';

type Args = Partial<Pick<LiaisonRoleExplainer, 'topic' | 'policy' | 'site' | 'today'>>;

/** Local police and federal immigration agents: side by side, by situation, and in the department's own words. */
export default {
  title: 'Widgets/Role explainer',
  component: 'liaison-role-explainer',
  args: { topic: 'agencies', today: TODAY },
  render: ({ topic, policy, site, today }: Args) =>
    html`<liaison-role-explainer .topic=${topic ?? 'agencies'} .policy=${policy} .site=${site} .today=${today}>
      <p>Police and immigration agents do different work. In danger, call 911.</p>
    </liaison-role-explainer>`,
};

export const FirstScreen = { name: 'First screen, nothing known' };
export const FirstScreenFullPolicy = { name: 'First screen, full policy', args: { policy: fullPolicy } };
export const FirstScreenTaskForce = { name: 'First screen, task force', args: { policy: taskForcePolicy } };
export const DepartmentSays = { name: 'What this department says', args: { topic: 'department', policy: fullPolicy } };
export const NothingKnown = { name: 'Department, nothing known', args: { topic: 'department' } };
export const SchoolQuotes = { name: 'A school quotes its police', args: { topic: 'C4', policy: schoolPolicy } };
export const CommunityGroup = {
  name: 'A community group, unknown throughout',
  args: { topic: 'C1', policy: communityPolicy },
};
export const SeveralAgencies = {
  name: 'Several agencies answer apart',
  args: { topic: 'department', policy: schoolPolicy },
};
export const ClearedByCounsel = { name: 'Door, cleared by counsel', args: { topic: 'C3', policy: clearedPolicy } };
export const OutOfDate = { name: 'Facts due for review', args: { topic: 'C2', today: '2027-03-01' } };
export const TooOld = { name: 'Facts too old to show', args: { topic: 'C2', today: '2028-03-01' } };
export const BrokenPolicy = { name: 'Policy file broken: unknown', args: { topic: 'C1', policy: '{ "version": ' } };

export const Handouts = {
  name: 'Card, poster, five questions',
  args: { topic: 'handouts', policy: fullPolicy },
};

/** A liaison's own voice for a card; here a tone, in every language. */
const read = (recordedOn: string, src = beep()): Site => ({
  ...emptySite,
  example: true,
  phone: '555-0134',
  liaisons: [
    {
      name: 'Marie Pierre',
      languages: ['ht', 'en'],
      audio: shipped.map((language) => ({ topic: 'C2', language, src, recordedOn })),
    },
  ],
});
const listen = async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  const recording = () =>
    canvasElement.querySelector('liaison-role-explainer')?.shadowRoot?.querySelector<HTMLElement>('.recording');
  const until = async (done: () => unknown, what: string) => {
    for (let tries = 0; tries < 400 && !done(); tries++) await new Promise((resolve) => setTimeout(resolve, 25));
    if (!done()) throw new Error(`The story did not reach its state: ${what}`);
  };
  await until(recording, 'the recording is offered');
  recording()!.querySelector('button')!.click();
  await until(
    () => recording()!.dataset.state === 'failed' || recording()!.querySelector('audio')!.readyState > 0,
    'it plays or fails',
  );
};
export const Recording = {
  name: 'A liaison reads the card',
  args: { topic: 'C2', policy: fullPolicy, site: read('2026-11-01') },
};
export const RecordingPlays = { ...Recording, name: 'A recording is played', play: listen };
export const RecordingDue = {
  name: 'A recording older than a review',
  args: { topic: 'C2', policy: fullPolicy, site: read('2026-05-01') },
};
export const RecordingFails = {
  name: 'A recording does not load',
  args: { topic: 'C2', policy: fullPolicy, site: read('2026-11-01', './no-such-recording.mp3') },
  play: listen,
};

export const SomeoneAtMyDoor = { args: { topic: 'C3', policy: fullPolicy } };
export const HurtAtHome = { args: { topic: 'C7', policy: fullPolicy } };
export const MissingChild = { args: { topic: 'C13', policy: fullPolicy } };
export const TrafficStop = { args: { topic: 'C2', policy: fullPolicy } };
export const StatusButNoPapers = { args: { topic: 'C9', policy: fullPolicy } };
export const OfficerAtSchool = { args: { topic: 'C4', policy: fullPolicy } };
export const Robbed = { args: { topic: 'C1', policy: fullPolicy } };
export const Witness = { args: { topic: 'C6', policy: fullPolicy } };
export const Attacked = { args: { topic: 'C11', policy: fullPolicy } };
export const NotPaid = { args: { topic: 'C12', policy: fullPolicy } };
export const TreatedBadly = { args: { topic: 'C17', policy: fullPolicy } };
export const MoneyCaller = { args: { topic: 'C5', policy: fullPolicy } };
export const RaidRumor = { args: { topic: 'C10', policy: fullPolicy } };
export const NoLanguage = { args: { topic: 'C15', policy: fullPolicy } };
export const FamilyArrested = { args: { topic: 'C14', policy: fullPolicy } };
export const CourtDate = { args: { topic: 'C16', policy: fullPolicy } };
export const Consulate = { args: { topic: 'C8', policy: fullPolicy } };
