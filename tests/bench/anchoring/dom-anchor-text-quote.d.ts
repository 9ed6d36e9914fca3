declare module 'dom-anchor-text-quote' {
  export interface TextQuote {
    readonly exact: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }
  export function fromRange(root: Element, range: Range): TextQuote;
  export function toRange(root: Element, selector: TextQuote): Range | null;
}
