// In place of WXT's context for scripts in pages, which wxt.config.ts swaps it for: ours end by themselves, and that one
// announces itself to the page by an event that carries our id. Knows nothing.
export class ContentScriptContext {}
