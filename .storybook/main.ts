import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  docs: { defaultName: 'Documentation' },
  // Works from any path on a static host.
  viteFinal: (options) => ({ ...options, base: './', plugins: options.plugins?.filter((p) => !isOurs(p)) }),
};
export default config;

/** The build's own plug-ins leave out what Storybook shows: pseudo-languages. */
function isOurs(plugin: unknown): boolean {
  return typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === 'drop-pseudo-languages';
}
