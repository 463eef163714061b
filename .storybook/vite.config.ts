// Storybook builds the sources as they are; the settings of dist/ (one file a widget, no pseudo-languages) are not for it.
import { defineConfig } from 'vite';

export default defineConfig({ base: './', define: { __VERSION__: '"storybook"' } });
