/** Every stories file, by name; served by web-test-runner.config.mjs from what lies in stories/. */
export declare const files: Record<string, Record<string, unknown>>;
