/**
 * The address of a frame page -> what it sets. Pure.
 *
 * In a frame every parameter is a setting: the page around it, whose name the visitor sees, answers for it. Opened by
 * itself the same page stands under the agency's own name, whoever wrote the link. Then a link may only choose what is
 * shown first, and name files and addresses on the page's own host (any port, for trials): no phone number, e-mail
 * address, key or text of a stranger's.
 */
export interface FrameSettings {
  /** Attributes of the widget, in the order of the address. */
  attributes: [name: string, value: string][];
  /** Address of the site file. */
  site?: string;
  /** Parameters that are not used. */
  refused: string[];
  /** Absolute addresses on the own host that a stranger may have written; `{lang}` may stand in them. */
  named: string[];
}

/**
 * What only chooses what is seen first, or from what is ours. Not a zone, a filter or `unreviewed`: a link could make the
 * agency's own page tell a wrong hour, or that there is no meeting.
 */
const choices = ['view', 'date', 'topic', 'layout', 'languages', 'week-start'];
const addresses = ['site', 'src', 'policy', 'action', 'subscribe', 'href', 'help-href'];

/**
 * @param page the frame page's own address
 * @param alone whether it is in no frame
 */
export function frameSettings(page: string, alone: boolean): FrameSettings {
  const settings: FrameSettings = { attributes: [], refused: [], named: [] };
  for (const [name, written] of new URL(page).searchParams) {
    // `lang` and `liaison-…` are read from the address by those they concern; `on…` and `style` are no settings of ours.
    if (!/^(?!lang$|liaison-|on|(style|id|class|is|slot)$)[a-z]+(-[a-z]+)*$/.test(name)) continue;
    let value = written;
    if (!alone && isScript(written, page)) continue;
    if (alone && !choices.includes(name)) {
      const own = addresses.includes(name) ? ownAddresses(written, page) : undefined;
      if (!own) {
        settings.refused.push(name);
        continue;
      }
      settings.named.push(...own);
      value = own.join(' ');
    }
    if (name === 'site') settings.site = value;
    else settings.attributes.push([name, value]);
  }
  return settings;
}

/** Whoever frames the page chooses its settings, and may still not run anything as the agency's own. */
function isScript(text: string, page: string): boolean {
  try {
    return new URL(text, page).protocol === 'javascript:';
  } catch {
    return false;
  }
}

/**
 * The addresses in a text, absolute: `{lang}tps://…` is a path here and must not become another host once the language
 * is put in. Undefined if one of them is none, or on another host.
 */
function ownAddresses(text: string, page: string): string[] | undefined {
  try {
    const urls = (text.match(/\S+/g) ?? []).map((address) => new URL(address, page));
    const { hostname } = new URL(page);
    if (!urls.every((url) => /^https?:$/.test(url.protocol) && url.hostname === hostname)) return undefined;
    return urls.map(({ href }) => href.replace(/%7B(lang)%7D/gi, '{$1}'));
  } catch {
    return undefined;
  }
}
