declare module "pdfkit" {
  interface TextOptions {
    lineBreak?: boolean;
    /** Known already, and not to be measured again. */
    textWidth?: number;
    wordCount?: number;
    wordSpacing?: number;
    characterSpacing?: number;
  }
  interface DocumentOptions {
    size?: string | readonly [number, number];
    margin?: number;
    autoFirstPage?: boolean;
    pdfVersion?: string;
    lang?: string;
    userPassword?: string;
    displayTitle?: boolean;
    /** null: no standard face is loaded. */
    font?: string | null;
    fontLayoutCache?: boolean;
    info?: Record<string, string | Date>;
  }
  export default class PDFDocument {
    constructor(options?: DocumentOptions);
    readonly page: { width: number; height: number };
    addPage(): this;
    font(name: string): this;
    fontSize(size: number): this;
    registerFont(name: string, bytes: Uint8Array): this;
    readonly _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
    link(x: number, y: number, width: number, height: number, address: string): this;
    /** What is ready, as a readable stream gives it. */
    read(): Uint8Array | null;
    widthOfString(text: string, options?: TextOptions): number;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    stroke(): this;
    rotate(degrees: number, options: { origin: [number, number] }): this;
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "end", listener: () => void): this;
    end(): void;
  }
}

declare module "hyphen/en-gb/index.js" {
  const english: { hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string };
  export default english;
}
