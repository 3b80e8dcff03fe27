/**
 * Makes the scanned pages of this folder out of its texts: node bin/dueline.mjs --run test/read/ocr/scans/build.ts [FONT.ttf]
 * The font needs Kazakh letters; without one it is Debian's DejaVu Serif. The same font gives the same files.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import jpeg from "jpeg-js";
import PDFDocument from "pdfkit";
import { readResources } from "../../../../functions/shared/read-resources.ts";
import type { GrayImage } from "../../../../lib/read/ocr/engine.ts";
import { withPictures } from "../../../../lib/read/ocr/render.ts";

const HERE = import.meta.dirname;
const FONT = process.argv[2] ?? "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf";
const LANGUAGES = ["en", "ru", "kk"] as const;
const A4 = { width: 595.28, height: 841.89 };

/** What of pdfkit is used here; its types are made for the samples and know less. */
interface Pdf {
  page: { dictionary: { data: { Rotate?: number } } };
  on(event: "data", take: (chunk: Uint8Array) => void): void;
  on(event: "end", take: () => void): void;
  end(): void;
  addPage(): Pdf;
  font(name: string): Pdf;
  fontSize(size: number): Pdf;
  text(text: string, options?: { lineGap: number }): Pdf;
  moveDown(lines: number): Pdf;
  image(picture: Buffer, x: number, y: number, size: { width: number; height: number }): Pdf;
}

interface Scanner {
  dotsPerInch: number;
  degrees: number;
  noise: number;
  blurred: boolean;
  /** Of the JPEG, 0 to 100. */
  quality: number;
}

const CLEAN: Scanner = { dotsPerInch: 200, degrees: 0.8, noise: 24, blurred: false, quality: 70 };
const HARD: Scanner = { dotsPerInch: 150, degrees: 1.8, noise: 60, blurred: true, quality: 40 };

const textOf = (language: string): string => readFileSync(join(HERE, "texts", `${language}.txt`), "utf8");

function pdfOf(draw: (pdf: Pdf) => void): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margin: 62, info: { CreationDate: new Date(0) } } as object) as unknown as Pdf;
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    pdf.on("data", (chunk) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
  });
  draw(pdf);
  pdf.end();
  return done;
}

function printText(pdf: Pdf, text: string): void {
  pdf.font(FONT).fontSize(10.5);
  for (const paragraph of text.trim().split("\n\n")) pdf.text(paragraph, { lineGap: 2 }).moveDown(0.6);
}

async function drawn(pdf: Uint8Array, dotsPerInch: number): Promise<GrayImage> {
  const found: GrayImage[] = [];
  await withPictures(pdf, await readResources().pdfiumWasm(), [1], async (_, picture) => {
    const page = picture?.draw(0, dotsPerInch);
    if (page) found.push(page.image);
  });
  const [image] = found;
  if (!image) throw new Error("the page could not be drawn");
  return image;
}

/** Seeded, so that a rebuilt corpus is the same. */
function randomNumbers(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The value at a place between pixels; white outside. */
function sample({ width, height, pixels }: GrayImage, x: number, y: number): number {
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? 255 : (pixels[row * width + column] ?? 255);
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [dx, dy] = [x - left, y - top];
  const upper = (1 - dx) * at(left, top) + dx * at(left + 1, top);
  const lower = (1 - dx) * at(left, top + 1) + dx * at(left + 1, top + 1);
  return (1 - dy) * upper + dy * lower;
}

function mapped(image: GrayImage, value: (x: number, y: number) => number): GrayImage {
  const pixels = new Uint8Array(image.width * image.height);
  for (let y = 0; y < image.height; y++) for (let x = 0; x < image.width; x++) pixels[y * image.width + x] = value(x, y);
  return { ...image, pixels };
}

function turned(image: GrayImage, degrees: number): GrayImage {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [cx, cy] = [image.width / 2, image.height / 2];
  return mapped(image, (x, y) => sample(image, cosine * (x - cx) + sine * (y - cy) + cx, cosine * (y - cy) - sine * (x - cx) + cy));
}

const WEIGHTS = [1, 2, 1];
const blurred = (image: GrayImage): GrayImage =>
  mapped(
    image,
    (x, y) =>
      WEIGHTS.reduce(
        (sum, down, row) =>
          sum + WEIGHTS.reduce((part, across, column) => part + across * sample(image, x + column - 1, y + row - 1), 0) * down,
        0,
      ) / 16,
  );

/** Gray paper, grain, and a sheet that lay askew. */
function scanned(image: GrayImage, { degrees, noise, blurred: isBlurred, quality }: Scanner): Buffer {
  const random = randomNumbers();
  const askew = turned(image, degrees);
  const soft = isBlurred ? blurred(askew) : askew;
  const grain = (): number => (random() + random() + random() - 1.5) * noise;
  const rgba = Buffer.alloc(4 * soft.pixels.length, 255);
  for (const [at, value] of soft.pixels.entries()) rgba.fill(Math.max(0, Math.min(255, 0.92 * value + 12 + grain())), 4 * at, 4 * at + 3);
  return jpeg.encode({ data: rgba, width: soft.width, height: soft.height }, quality).data;
}

const save = (name: string, bytes: Uint8Array): void => writeFileSync(join(HERE, `${name}.pdf`), bytes);
const fill = (pdf: Pdf, picture: Buffer): unknown => pdf.image(picture, 0, 0, A4);

/** What a reader of Western letters makes of Russian in windows-1251. */
const garbled = (text: string): string =>
  Array.from(text, (letter) => (/[А-я]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) - 0x0410 + 0xc0) : letter)).join("");

const hard = new Map<string, Buffer>();
for (const language of LANGUAGES) {
  const page = await pdfOf((pdf) => printText(pdf, textOf(language)));
  for (const [name, scanner] of [
    ["clean", CLEAN],
    ["hard", HARD],
  ] as const) {
    const picture = scanned(await drawn(page, scanner.dotsPerInch), scanner);
    if (name === "hard") hard.set(language, picture);
    save(`${language}-${name}`, await pdfOf((pdf) => void fill(pdf, picture)));
  }
}

const [english, russian] = [hard.get("en") ?? Buffer.of(), hard.get("ru") ?? Buffer.of()];
save(
  "mixed",
  await pdfOf((pdf) => {
    printText(pdf, textOf("en"));
    fill(pdf.addPage(), russian);
    pdf.addPage();
  }),
);
save(
  "garbled-layer",
  await pdfOf((pdf) => {
    pdf
      .font("Helvetica")
      .fontSize(9)
      .text(garbled(textOf("ru")).replace(/[^\n -\u00FF]/g, " "));
    fill(pdf, russian);
  }),
);
save(
  "sideways",
  await pdfOf((pdf) => {
    pdf.page.dictionary.data.Rotate = 90;
    fill(pdf, english);
  }),
);
