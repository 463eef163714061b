import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../dist/custom-elements.json';
import { elements } from '../src/elements.js';
import { languages } from '../src/language/languages.js';
import { setLanguage } from '../src/language/page-language.js';
import { shipped } from '../src/language/words/index.js';
import { start } from '../src/loader.js';

setCustomElementsManifest(manifest);
start(elements);

const name = (tag: string) => languages.find((language) => language.tag === tag)?.name ?? `${tag} (pseudo)`;

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: { storySort: { order: ['Start here', 'Theme', 'Widgets'] } },
  },
  globalTypes: {
    language: {
      description: 'Language of the widgets',
      toolbar: { icon: 'globe', items: shipped.map((value) => ({ value, title: name(value) })), dynamicTitle: true },
    },
    scheme: {
      description: 'Light or dark',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Direction of the host page',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    width: {
      description: 'Width of the column the widget sits in',
      toolbar: { icon: 'grow', items: ['280px', '360px', '600px', '900px', '100%'], dynamicTitle: true },
    },
  },
  initialGlobals: { language: 'en', scheme: 'light', direction: 'ltr', width: '100%' },
  decorators: [
    (story, { globals }) => {
      document.documentElement.style.colorScheme = globals.scheme as string;
      document.documentElement.dir = globals.direction as string;
      document.body.style.background = globals.scheme === 'dark' ? '#15181b' : '#fbfaf7';
      document.body.style.fontFamily = 'system-ui, sans-serif';
      void setLanguage(globals.language as string);
      return html`<div style="max-inline-size:${globals.width}">${story()}</div>`;
    },
  ],
};
export default preview;
