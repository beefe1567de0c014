// The libraries that are measured beside ours bring no types.
declare module 'advanced-mark.js' {
  export default class AdvancedMark {
    constructor(root: Element);
    mark(names: string[], options: object): void;
  }
}
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(names: string[], options: object): void;
  }
}
declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(root: Element, options: object): void;
}
declare module 'flashtext.js' {
  export default class KeywordProcessor {
    addKeyword(name: string): void;
    extractKeywords(text: string): string[];
  }
}
