/** The 26 settings in words: what each is about, what is said where nothing is known, and what each value says. */
import { answerText } from './answer-text.js';
import type { SettingWords } from './shape.js';

/** @param about what officers ask, and whom or where */
const asks = (id: string, about: string, never: string) => ({
  [`${id}.never`]: `This agency has a written rule. It says officers do not ask ${never}.`,
  [`${id}.only-when-law-requires`]: `A law may tell officers to ask ${about}. Officers here ask only then.`,
  [`${id}.may-ask`]: `Officers here may ask ${about}. You can choose not to answer. Do not lie.`,
});

const deals = (id: string, place: string) => ({
  [`${id}.none`]: `${place} says it has no deal with ICE.`,
  [`${id}.jail`]: `${place} has a deal with ICE for the jail. Trained officers there can do some ICE work.`,
  [`${id}.warrant-service`]: `${place} has a deal with ICE. Jail staff can hand a person to ICE on an ICE paper.`,
  [`${id}.task-force`]: `${place} has a deal with ICE. Some of its officers can act as immigration officers.`,
  [`${id}.pending`]: `${place} has asked ICE for a deal.`,
});

/** Its sentences stand on the first screen. */
const pick = (test: RegExp) => Object.fromEntries(Object.entries(answerText).filter(([unit]) => test.test(unit)));
const dealWords: SettingWords = {
  key: 'agreement287g',
  id: 'S3',
  names: pick(/^S3\.name$/),
  unset: pick(/^S3\.unset$/),
  ask: pick(/^S3\.ask$/),
  says: pick(/^S3\.(?!name|unset|ask)/),
};

export const settingWords: readonly SettingWords[] = [
  {
    key: 'asksImmigrationStatus',
    id: 'S1',
    names: {
      'S1.victimWitness.name': 'Asking victims and witnesses about status',
      'S1.stop.name': 'Asking about status in a stop',
      'S1.booking.name': 'Asking about status at the jail',
    },
    unset: {
      'S1.victimWitness.unset':
        'We do not know if this agency asks victims about status. Ask the agency or a lawyer before you decide.',
      'S1.stop.unset': 'We do not know if officers here ask about status in a stop. Ask the agency or a lawyer.',
      'S1.booking.unset': 'We do not know if officers ask about status at the jail. Ask the agency or a lawyer.',
    },
    ask: {
      'S1.victimWitness.ask': 'Do your officers ask about status when you help a victim or a witness?',
      'S1.stop.ask': 'Do your officers ask about immigration status in a stop?',
      'S1.booking.ask': 'Do your officers ask about immigration status at booking?',
    },
    says: {
      ...asks('S1.victimWitness', 'victims and witnesses about status', 'victims or witnesses about status'),
      ...asks('S1.stop', 'about status in a stop', 'about status in a stop'),
      ...asks('S1.booking', 'about status at the jail', 'about status at the jail'),
      'S1.consulate':
        'After an arrest, officers may ask what country you are a citizen of. They ask so that they can tell you about your consulate.',
    },
  },
  {
    key: 'runsNameChecks',
    id: 'S2',
    names: { 'S2.name': 'Name checks in the police computer' },
    unset: { 'S2.unset': 'We do not know whose names this agency checks in the police computer.' },
    ask: { 'S2.ask': 'Whose names do your officers check in the police computer?' },
    says: {
      'S2.suspects-and-drivers':
        'Officers here check some names in the police computer. They check names of drivers and of people who may have done a crime.',
      'S2.also-victims-witnesses':
        'Officers here check names in the police computer. They also check names of victims and witnesses.',
      'S2.other': 'This agency says whose names it checks:',
    },
  },
  dealWords,
  {
    key: 'actsOnIceWarrantHits',
    id: 'S4',
    names: { 'S4.name': 'ICE warrants in the police computer' },
    unset: { 'S4.unset': 'ICE may have put a name in the police computer. We do not know what this agency does then.' },
    ask: { 'S4.ask': 'ICE may have put a name in the police computer. What do your officers do then?' },
    says: {
      'S4.no-action':
        'ICE may have put a name in the police computer. This agency says its officers do not act on that.',
      'S4.calls-ice-no-extra-hold':
        'This agency says its officers call ICE. They do not make the stop longer to wait for ICE.',
      'S4.calls-ice-and-waits': 'This agency says its officers call ICE. Then they wait up to {minutes} minutes.',
      'S4.arrests': 'ICE may have put a name in the police computer. Officers here may arrest that person.',
      'S4.state-law-decides': 'ICE may have put a name in the police computer. State law says what officers do then.',
    },
  },
  {
    key: 'honorsDetainers',
    id: 'S5',
    names: { 'S5.name': 'Holding people in jail for ICE' },
    unset: {
      'S5.unset': 'We do not know if the jail holds people for ICE. A family member or lawyer can ask the jail.',
    },
    ask: { 'S5.ask': 'Does the jail hold people longer if ICE asks?' },
    says: {
      'S5.no': 'The jail says it does not hold people past their time for ICE. ICE still learns of the arrest.',
      'S5.only-with-judge-warrant':
        'The jail says it holds people past their time for ICE only if a judge signs. ICE still learns of the arrest.',
      'S5.some-charges': 'The jail holds people up to 48 more hours for ICE in some cases. It says which ones:',
      'S5.yes': 'The jail holds people up to 48 more hours if ICE asks.',
      'S5.not-our-jail': 'Another agency runs the jail and sets this rule.',
    },
  },
  {
    key: 'signsUVisaCertifications',
    id: 'S6',
    names: { 'S6.name': 'Forms for victim visas' },
    unset: {
      'S6.unset':
        'We do not know if this agency signs forms for U or T visas. A victim help group or a lawyer can ask for you.',
    },
    ask: { 'S6.ask': 'Who can tell me if your agency signs forms for victim visas?' },
    says: {
      'S6.yes-with-deadline': 'This agency may sign the form if the case fits. It says it answers in {days} days.',
      'S6.yes': 'This agency may sign the form if the case fits.',
      'S6.case-by-case': 'This agency looks at each request by itself. It may sign or not.',
      'S6.no': 'This agency says it does not sign these forms. Ask a lawyer which other agency may.',
      'S6.contact': 'Contact for this form: {contact}',
    },
  },
  {
    key: 'interpreterService',
    id: 'S7',
    names: { 'S7.name': 'Language help' },
    unset: {
      'S7.unset':
        'We do not know what language help this agency has. You can ask: “Interpreter, please.” Say your language in English.',
    },
    ask: { 'S7.ask': 'What language help do your officers have?' },
    says: {
      'S7.phone': 'Officers here can call an interpreter by phone.',
      'S7.video': 'Officers here can call an interpreter by video.',
      'S7.staff': 'This agency has staff who speak more than English.',
      'S7.none': 'This agency says it has no interpreter. Ask a help group to go with you.',
      'S7.languages': 'Languages: {languages}',
      'S7.hours': 'Hours: {hours}',
      'S7.free': 'This agency says you pay nothing for it.',
    },
  },
  {
    key: 'dispatch911',
    id: 'S8',
    names: {
      'S8.asksStatus.name': 'Status questions at 911',
      'S8.interpreterLanguages.name': 'Languages at 911',
      'S8.textTo911.name': 'Texts to 911',
    },
    unset: {
      'S8.asksStatus.unset': 'We do not know if 911 here asks about status. In danger, call 911.',
      'S8.interpreterLanguages.unset':
        'We do not know if 911 here has your language. In danger, call 911. Say your language in English. Stay on the line.',
      'S8.textTo911.unset': 'We do not know if 911 here takes texts. In danger, call 911.',
    },
    ask: {
      'S8.asksStatus.ask': 'Does the 911 call taker here ask about my status?',
      'S8.interpreterLanguages.ask': 'Which languages does 911 here have?',
      'S8.textTo911.ask': 'Can I send a text to 911 here?',
    },
    says: {
      'S8.asksStatus.never': 'There is a written rule here. It says 911 call takers do not ask about status.',
      'S8.asksStatus.only-when-law-requires': 'A law may tell 911 to ask about status. Call takers here ask only then.',
      'S8.asksStatus.may-ask': '911 call takers here may ask about status. You can choose not to answer. Do not lie.',
      'S8.interpreterLanguages': '911 here says it has interpreters for: {value}',
      'S8.textTo911.yes': '911 here takes texts. Call if you can.',
      'S8.textTo911.no': '911 here does not take texts. Call 911.',
    },
  },
  {
    key: 'assistsFederalOperations',
    id: 'S9',
    names: { 'S9.name': 'Help to federal officers' },
    unset: { 'S9.unset': 'We do not know when this agency helps federal officers.' },
    ask: { 'S9.ask': 'When does your agency help federal officers?' },
    says: {
      'S9.criminal-only': 'This agency says it helps federal officers when there is a crime.',
      'S9.traffic-and-safety-only': 'This agency says it keeps traffic and order when federal officers work here.',
      'S9.joint-task-forces': 'Some officers of this agency work in teams with federal officers:',
      'S9.yes': 'This agency helps federal officers when they ask.',
      'S9.state-law-requires': 'State law says this agency must help federal officers.',
    },
  },
  {
    key: 'toldOfFederalOperations',
    id: 'S10',
    names: { 'S10.name': 'Knowing of ICE work here' },
    unset: { 'S10.unset': 'We do not know if ICE tells this agency about its work here.' },
    ask: { 'S10.ask': 'Does ICE tell your agency before it works here?' },
    says: {
      'S10.usually': 'This agency says ICE most often tells it about work here.',
      'S10.sometimes': 'This agency says ICE tells it at times about work here.',
      'S10.not-usually': 'This agency says ICE most often does not tell it about work here.',
    },
  },
  {
    key: 'verifyOfficer',
    id: 'S11',
    names: { 'S11.name': 'Checking if an officer is real' },
    unset: {
      'S11.unset': 'You can call the police line and ask if an officer is real. In danger, call 911.',
    },
    ask: { 'S11.ask': 'Which number can I call to check if an officer is real?' },
    says: {
      'S11.phone': 'To check if an officer is real, call {value}. In danger, call 911.',
      'S11.hours': 'Hours of that line: {value}',
      'S11.use911.yes': 'You may call 911 to check if an officer is real.',
      'S11.use911.no': 'Use 911 only if you are in danger.',
    },
  },
  {
    key: 'jail',
    id: 'S12',
    names: {
      'S12.operatorName.name': 'Who runs the jail',
      'S12.agreement287g.name': 'A 287(g) deal at the jail',
      'S12.honorsDetainers.name': 'The jail and ICE detainers',
      'S12.notifiesIceOfRelease.name': 'The jail and release dates',
      'S12.iceInterviewsInJail.name': 'ICE talks in the jail',
    },
    unset: {
      'S12.operatorName.unset': 'Another agency may run the jail. Its rules may not match the rules of the police.',
      'S12.agreement287g.unset': 'We do not know if the jail has a deal with ICE. You can check the list on ice.gov.',
      'S12.honorsDetainers.unset':
        'We do not know if the jail holds people for ICE. A family member or lawyer can ask the jail.',
      'S12.notifiesIceOfRelease.unset': 'We do not know if the jail tells ICE when a person goes free.',
      'S12.iceInterviewsInJail.unset': 'We do not know if ICE can talk with people in the jail.',
    },
    ask: {
      'S12.operatorName.ask': 'Who runs the jail?',
      'S12.agreement287g.ask': 'Does the jail have a deal with ICE?',
      'S12.honorsDetainers.ask': 'Does the jail hold people longer if ICE asks?',
      'S12.notifiesIceOfRelease.ask': 'Does the jail tell ICE when a person goes free?',
      'S12.iceInterviewsInJail.ask': 'Can ICE talk with people in the jail?',
    },
    says: {
      'S12.operatorName': 'The jail is run by {value}. Its rules may not match the rules of the police.',
      ...deals('S12.agreement287g', 'The jail'),
      'S12.honorsDetainers.no':
        'The jail says it does not hold people past their time for ICE. ICE still learns of the arrest.',
      'S12.honorsDetainers.only-with-judge-warrant':
        'The jail says it holds people past their time for ICE only if a judge signs. ICE still learns of the arrest.',
      'S12.honorsDetainers.some-charges': 'The jail holds people up to 48 more hours for ICE in some cases.',
      'S12.honorsDetainers.yes': 'The jail holds people up to 48 more hours if ICE asks.',
      'S12.notifiesIceOfRelease.yes': 'The jail tells ICE when a person goes free, if ICE asks.',
      'S12.notifiesIceOfRelease.no':
        'The jail says it does not tell ICE when a person goes free. ICE may still find out.',
      'S12.iceInterviewsInJail.yes': 'ICE can talk with people in the jail.',
      'S12.iceInterviewsInJail.no':
        'The jail says ICE does not talk with people there. ICE still learns of the arrest.',
    },
  },
  {
    key: 'sharesRecordsWithDhs',
    id: 'S13',
    names: { 'S13.name': 'Data for federal officers' },
    unset: { 'S13.unset': 'We do not know what data this agency shares with federal officers.' },
    ask: { 'S13.ask': 'What data does your agency share with federal officers?' },
    says: {
      'S13.only-when-law-requires':
        'This agency says it shares data with federal officers only if a law says it must. Fingerprints at a jail still go to them.',
      'S13.some': 'This agency shares some data with federal officers. It says which:',
      'S13.yes': 'This agency shares data with federal officers.',
    },
  },
  {
    key: 'schoolOfficers',
    shared: true,
    id: 'S14',
    names: {
      'S14.employer.name': 'Who the school officer works for',
      'S14.samePolicyAsPatrol.name': 'Rules for the school officer',
      'S14.agreement287g.name': 'The school officer’s agency and ICE',
    },
    unset: {
      'S14.employer.unset': 'We do not know which agency the school officer works for. Ask the school.',
      'S14.samePolicyAsPatrol.unset': 'We do not know which rules the school officer follows. Ask the school.',
      'S14.agreement287g.unset':
        'We do not know if the school officer’s agency has a deal with ICE. You can check the list on ice.gov.',
    },
    ask: {
      'S14.employer.ask': 'Which agency does the school officer work for?',
      'S14.samePolicyAsPatrol.ask': 'Does the school officer follow the same rules as other officers?',
      'S14.agreement287g.ask': 'Does the school officer’s agency have a deal with ICE?',
    },
    says: {
      'S14.employer': 'The school officer works for {value}.',
      'S14.samePolicyAsPatrol.yes': 'The school officer has the same rules as the other officers there.',
      'S14.samePolicyAsPatrol.no': 'The school officer follows rules of their own. Ask for them.',
      ...deals('S14.agreement287g', 'The school officer’s agency'),
    },
  },
  {
    key: 'schoolVisitPolicy',
    shared: true,
    id: 'S15',
    names: { 'S15.name': 'Visits by officers at school' },
    unset: { 'S15.unset': 'We do not know this school’s rule for visits by officers. Ask the school office.' },
    ask: { 'S15.ask': 'What is the school’s rule for visits by officers?' },
    says: {
      'S15.url': 'The school’s rule for visits by officers:',
      'S15.whoDecides': 'Who decides on a visit by officers: {value}',
    },
  },
  {
    key: 'bodyCams',
    id: 'S16',
    names: { 'S16.name': 'Cameras on officers' },
    unset: { 'S16.unset': 'We do not know if officers here wear cameras.' },
    ask: { 'S16.ask': 'Do your officers wear cameras?' },
    says: {
      'S16.all-patrol': 'All officers here who are on patrol wear cameras.',
      'S16.some': 'Some officers of this agency wear cameras.',
      'S16.none': 'Officers of this agency wear no cameras.',
    },
  },
  {
    key: 'officerIdRule',
    id: 'S17',
    names: { 'S17.name': 'Name and badge of officers' },
    unset: { 'S17.unset': 'You may ask for the officer’s name and badge number.' },
    ask: { 'S17.ask': 'How can I tell who an officer of yours is?' },
    says: {
      'S17.nameTag.yes': 'Officers of this agency wear a name tag.',
      'S17.nameTag.no': 'Officers of this agency might wear no name tag. You may ask for the name.',
      'S17.badgeNumber.yes': 'This agency’s rule says officers give a badge number if you ask.',
      'S17.badgeNumber.no': 'This agency has no rule that officers give a badge number. You may ask.',
      'S17.businessCard.yes': 'Officers of this agency carry a card with their name. You can ask for it.',
      'S17.businessCard.no': 'Officers of this agency might have no card with their name.',
    },
  },
  {
    key: 'takesIdTypes',
    id: 'S18',
    names: { 'S18.name': 'ID that this agency takes' },
    unset: { 'S18.unset': 'We do not know what ID this agency takes. Bring what you have.' },
    ask: { 'S18.ask': 'What ID do you take?' },
    says: {
      'S18.state-license': 'This agency takes a state license or state ID.',
      'S18.passport': 'This agency takes a passport of any country.',
      'S18.consular-card': 'This agency takes a consular card.',
      'S18.city-id': 'This agency takes a city ID.',
      'S18.none-needed-to-report': 'This agency says you need no ID to report a crime.',
    },
  },
  {
    key: 'onlineOrAnonymousReports',
    id: 'S19',
    names: { 'S19.name': 'Reports online or without a name' },
    unset: { 'S19.unset': 'We do not know if you can report without your name.' },
    ask: { 'S19.ask': 'Can I report without my name?' },
    says: {
      'S19.url': 'You can report online:',
      'S19.phone': 'You can report by phone: {value}',
      'S19.languages': 'Languages: {value}',
      'S19.trace': 'A phone or a website may still show who you are.',
    },
  },
  {
    key: 'complaintProcess',
    id: 'S20',
    names: { 'S20.name': 'Complaints about an officer' },
    unset: { 'S20.unset': 'We do not know how to make a complaint here. Ask at the front desk or ask a help group.' },
    ask: { 'S20.ask': 'How can I make a complaint about an officer?' },
    says: {
      'S20.url': 'You can make a complaint online:',
      'S20.phone': 'You can make a complaint by phone: {value}',
      'S20.languages': 'Languages: {value}',
      'S20.asksStatus.never': 'There is a written rule. It says the complaint office does not ask about status.',
      'S20.asksStatus.only-when-law-requires': 'The complaint office asks about status only if a law says it must.',
      'S20.asksStatus.may-ask': 'The complaint office may ask about status. You can choose not to answer. Do not lie.',
    },
  },
  {
    key: 'liaison',
    id: 'S21',
    names: { 'S21.name': 'Contact for immigrants' },
    unset: { 'S21.unset': 'We do not know who the contact for immigrants is here. Ask at the front desk.' },
    ask: { 'S21.ask': 'Who is your contact for immigrants?' },
    says: {
      'S21.unit': 'The contact for immigrants at this agency: {value}',
      'S21.names': 'You can ask for: {value}',
      'S21.languages': 'Languages: {value}',
      'S21.meetings': 'Where to meet: {value}',
    },
  },
  {
    key: 'stateLaw',
    shared: true,
    id: 'S22',
    names: { 'S22.name': 'State law' },
    unset: {
      'S22.unset': 'State law may limit or may require help to ICE. We have not checked the law here.',
    },
    ask: { 'S22.ask': 'What does state law say about police and ICE here?' },
    says: {
      'S22.direction.limits': 'State law here limits how local officers may help ICE.',
      'S22.direction.requires': 'State law here tells local officers to help ICE in some ways.',
      'S22.direction.mixed': 'State law here limits help to ICE in some ways and requires it in others.',
      'S22.direction.none-known': 'The lawyer found no state law here on help to ICE. Cities may have rules.',
      'S22.inCourt.yes': 'This law is before a court. It can change soon.',
      'S22.inCourt.no': 'The lawyer knows of no court case on this law.',
      'S22.citations': 'The law: {value}',
    },
  },
  {
    key: 'consulates',
    shared: true,
    id: 'S23',
    names: { 'S23.name': 'Consulates' },
    unset: { 'S23.unset': 'We have no list of consulates for this area.' },
    ask: { 'S23.ask': 'Which consulates are there for this area?' },
    says: {},
  },
  {
    key: 'legalHelp',
    shared: true,
    id: 'S24',
    names: { 'S24.name': 'Legal help' },
    unset: {
      'S24.unset':
        'We have no list of legal help here. Look for a lawyer or a group approved by the Justice Department.',
    },
    ask: { 'S24.ask': 'Where can I find legal help?' },
    says: { 'S24.free': 'Free of charge' },
  },
];

/** S26: what is said beside an answer that was dropped because its date has passed. */
export const settingUnits = {
  'S26.unset': 'An answer here may be out of date. It is not shown. Ask the agency.',
  'S6.held': 'Victim visas carry risk. A victim help group or a lawyer can tell you more.',
};
