/** What happens, in this order, when somebody leaves: everything here is done at once and nothing waits for a network. */

/** Takes what Liaison keeps on the device away: the chosen language, saved calendars. Nothing of the host page's. */
export function forgetEverything(): void {
  for (const storage of ['localStorage', 'sessionStorage'] as const) {
    try {
      for (const key of Object.keys(window[storage])) if (key.startsWith('liaison-')) window[storage].removeItem(key);
    } catch {
      // Refused here (private window, sandboxed frame): then nothing was kept either.
    }
  }
  try {
    void caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('liaison-')).map((name) => caches.delete(name)))
      .catch(() => undefined);
  } catch {
    // No cache storage on an insecure page or in a sandboxed frame.
  }
}

/** Puts another page in this one's place, so that Back does not return here, and does not tell it where from. */
export function replacePage(href: string): void {
  const policy = document.createElement('meta');
  policy.name = 'referrer';
  policy.content = 'no-referrer';
  document.head.append(policy);
  // In a frame it is the page around that must go; a sandbox may refuse it.
  (window.top ?? window).location.replace(href);
}
