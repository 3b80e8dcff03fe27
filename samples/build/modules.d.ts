declare module "pdfkit" {
  interface TextOptions {
    lineBreak?: boolean;
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
    info?: Record<string, string | Date>;
  }
  export default class PDFDocument {
    constructor(options?: DocumentOptions);
    readonly page: { width: number; height: number };
    addPage(): this;
    font(name: string): this;
    fontSize(size: number): this;
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
