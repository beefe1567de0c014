// The browser's own API in the polyfill's place, for scripts in pages: what wxt.config.ts gives them. Knows no polyfill.

/** Chromium has it since version 148, which is the least we run in; Firefox and Safari always had. */
export default (globalThis as unknown as { browser: unknown }).browser;
