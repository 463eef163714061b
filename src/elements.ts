/** The only list of tags: each with the import of its class. */
export const elements: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'liaison-language-switcher': () =>
    import('./language-switcher/language-switcher.js').then((m) => m.LiaisonLanguageSwitcher),
  'liaison-event-calendar': () => import('./event-calendar/event-calendar.js').then((m) => m.LiaisonEventCalendar),
  'liaison-role-explainer': () => import('./role-explainer/role-explainer.js').then((m) => m.LiaisonRoleExplainer),
  'liaison-contact-form': () => import('./contact-form/contact-form.js').then((m) => m.LiaisonContactForm),
  'liaison-quick-exit': () => import('./quick-exit/quick-exit.js').then((m) => m.LiaisonQuickExit),
};
