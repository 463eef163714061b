import { html } from 'lit';
import type { SettingKey } from '../src/site/settings.js';
import { counselSheet, valuesSheet } from './support/role-sheets.js';
import { TODAY } from './support/role-policies.js';

/** What every value of every setting makes visitors read, and the whole content on paper for a lawyer. */
export default {
  title: 'Widgets/Role explainer/Wordings',
  render: ({ setting }: { setting: SettingKey }) => valuesSheet(setting),
};

export const ForCounsel = { name: 'For counsel (print this)', render: () => html`${counselSheet(TODAY)}` };
export const AsksImmigrationStatus = { name: 'asksImmigrationStatus', args: { setting: 'asksImmigrationStatus' } };
export const RunsNameChecks = { name: 'runsNameChecks', args: { setting: 'runsNameChecks' } };
export const Agreement287g = { name: 'agreement287g', args: { setting: 'agreement287g' } };
export const ActsOnIceWarrantHits = { name: 'actsOnIceWarrantHits', args: { setting: 'actsOnIceWarrantHits' } };
export const HonorsDetainers = { name: 'honorsDetainers', args: { setting: 'honorsDetainers' } };
export const SignsUVisaCertifications = {
  name: 'signsUVisaCertifications',
  args: { setting: 'signsUVisaCertifications' },
};
export const InterpreterService = { name: 'interpreterService', args: { setting: 'interpreterService' } };
export const Dispatch911 = { name: 'dispatch911', args: { setting: 'dispatch911' } };
export const AssistsFederalOperations = {
  name: 'assistsFederalOperations',
  args: { setting: 'assistsFederalOperations' },
};
export const ToldOfFederalOperations = {
  name: 'toldOfFederalOperations',
  args: { setting: 'toldOfFederalOperations' },
};
export const VerifyOfficer = { name: 'verifyOfficer', args: { setting: 'verifyOfficer' } };
export const Jail = { name: 'jail', args: { setting: 'jail' } };
export const SharesRecordsWithDhs = { name: 'sharesRecordsWithDhs', args: { setting: 'sharesRecordsWithDhs' } };
export const SchoolOfficers = { name: 'schoolOfficers', args: { setting: 'schoolOfficers' } };
export const SchoolVisitPolicy = { name: 'schoolVisitPolicy', args: { setting: 'schoolVisitPolicy' } };
export const BodyCams = { name: 'bodyCams', args: { setting: 'bodyCams' } };
export const OfficerIdRule = { name: 'officerIdRule', args: { setting: 'officerIdRule' } };
export const TakesIdTypes = { name: 'takesIdTypes', args: { setting: 'takesIdTypes' } };
export const OnlineOrAnonymousReports = {
  name: 'onlineOrAnonymousReports',
  args: { setting: 'onlineOrAnonymousReports' },
};
export const ComplaintProcess = { name: 'complaintProcess', args: { setting: 'complaintProcess' } };
export const Liaison = { name: 'liaison', args: { setting: 'liaison' } };
export const StateLaw = { name: 'stateLaw', args: { setting: 'stateLaw' } };
export const Consulates = { name: 'consulates', args: { setting: 'consulates' } };
export const LegalHelp = { name: 'legalHelp', args: { setting: 'legalHelp' } };
