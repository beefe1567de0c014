// What we use of Firefox's linter, which brings no types of its own.
declare module 'addons-linter' {
  type Message = { code: string; message: string; file?: string; line?: number };
  export function createInstance(options: { config: object; runAsBinary: boolean }): {
    run(): Promise<{ errors: Message[]; warnings: Message[] }>;
  };
}
