/** For developers: classes, types and the language functions. Defines no tag. */
export { currentLanguage, onLanguageChange, setLanguage } from './language/page-language.js';
export { LiaisonLanguageSwitcher } from './language-switcher/language-switcher.js';
export { LiaisonEventCalendar } from './event-calendar/event-calendar.js';
export { LiaisonRoleExplainer } from './role-explainer/role-explainer.js';
export { LiaisonContactForm } from './contact-form/contact-form.js';
export { registerBackend } from './contact-form/backends/registry.js';
export type { Backend, Reply, WireSettings } from './contact-form/backends/backend.js';
export type { Letter, Message, SealedLetter } from './contact-form/message.js';
export { LiaisonQuickExit } from './quick-exit/quick-exit.js';
export type { ErrorCode, ErrorDetail, LiaisonErrorEvent } from './host/report.js';
export type { Calendar, Occurrence, Problem } from './event-calendar/engine/calendar.js';
export type { ContactSettings, Feed, Liaison, LocalText, Partner, Recipient, Route, Site } from './site/site.js';
