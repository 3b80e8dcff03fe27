import { LIMITS } from "../limits.ts";
import { capWasmMemory } from "../pdf/wasm-memory.ts";
import type { GrayImage, OcrEngine, Recognized, RecognizedLine } from "./engine.ts";
import type { ScanLanguage } from "./scanned-page.ts";

/** What Tesseract needs from outside: its WebAssembly in two builds, and models, unpacked. */
export interface OcrResources {
  tesseractWasm(build: TesseractBuild): Promise<Uint8Array>;
  model(name: ModelName): Promise<Uint8Array>;
}

export type TesseractBuild = "relaxedsimd" | "simd";
export type ModelName = "eng" | "rus" | "kaz";

/** Kazakh papers quote Russian ones; the other way it is rare, and a second model costs time. */
const MODELS: Readonly<Record<ScanLanguage, readonly ModelName[]>> = { en: ["eng"], ru: ["rus"], kk: ["kaz", "rus"] };

/** An i32x4.relaxed_trunc_f32x4_s: valid where the faster build runs (Node 22 and newer). */
const RELAXED_SIMD = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11,
]);

const isValidWasm = (code: Uint8Array): boolean =>
  (globalThis as unknown as { WebAssembly: { validate(code: Uint8Array): boolean } }).WebAssembly.validate(code);

interface TesseractApi {
  Init(path: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(orientation: number, radians: number): number;
  FindLines(): number;
  GetGradient(): number;
  Recognize(monitor: null): number;
  GetJSONText(page: number): string;
  GetIterator(): WordIterator;
  End(): void;
}

interface WordIterator {
  Begin(): void;
  Next(level: number): boolean | number;
  WordIsFromDictionary(): boolean | number;
  WordIsNumeric(): boolean | number;
}

interface TesseractModule {
  TessBaseAPI: new () => TesseractApi;
  FS: { writeFile(path: string, bytes: Uint8Array): void };
}

interface JsonBox {
  bbox: { x0: number; y0: number; x1: number; y1: number };
}
interface JsonLine extends JsonBox {
  rowAttributes: { rowHeight: number };
  baseline: { y0: number; y1: number };
  words: readonly (JsonBox & { text: string })[];
}
interface JsonPage {
  blocks: readonly { paragraphs: readonly { lines: readonly JsonLine[] }[] }[] | null;
}

const LSTM_ONLY = 1;
const WORD_LEVEL = 3;
/** Automatic segmentation: without it columns are read across. */
const AUTOMATIC = "3";
/** Below about a third of a degree straightening costs more than it gives. */
const STRAIGHT = 0.005;

/** Tesseract would write of its troubles to stderr. */
const silent = (): void => {};

async function loadModule(resources: OcrResources): Promise<TesseractModule> {
  const build: TesseractBuild = isValidWasm(RELAXED_SIMD) ? "relaxedsimd" : "simd";
  const { default: start } =
    build === "relaxedsimd"
      ? await import("tesseract.js-core/tesseract-core-relaxedsimd-lstm.js" as string)
      : await import("tesseract.js-core/tesseract-core-simd-lstm.js" as string);
  const wasmBinary = capWasmMemory(await resources.tesseractWasm(build), LIMITS.ocrMemoryBytes.max);
  return (await start({ wasmBinary, print: silent, printErr: silent })) as TesseractModule;
}

function pgm({ width, height, pixels }: GrayImage): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
}

const edgesOf = ({ bbox }: JsonBox) => ({ left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 });

function linesOf(page: JsonPage): RecognizedLine[] {
  const lines = (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.map((line) => ({
    ...edgesOf(line),
    height: line.rowAttributes.rowHeight,
    baseline: (line.baseline.y0 + line.baseline.y1) / 2,
    words: line.words.map((word) => ({ ...edgesOf(word), text: word.text })).filter(({ text }) => text.trim() !== ""),
  }));
}

function countWords(api: TesseractApi): { words: number; known: number } {
  const iterator = api.GetIterator();
  const count = { words: 0, known: 0 };
  iterator.Begin();
  do {
    if (iterator.WordIsNumeric()) continue;
    count.words++;
    if (iterator.WordIsFromDictionary()) count.known++;
  } while (iterator.Next(WORD_LEVEL));
  return count;
}

/** Tesseract in this thread, with local models only; it keeps the models that it has loaded. */
class Tesseract implements OcrEngine {
  readonly #module: TesseractModule;
  readonly #resources: OcrResources;
  readonly #loaded = new Set<ModelName>();
  #api: TesseractApi | null = null;
  #languages = "";

  constructor(module: TesseractModule, resources: OcrResources) {
    this.#module = module;
    this.#resources = resources;
  }

  async recognize(image: GrayImage, languages: readonly ScanLanguage[]): Promise<Recognized> {
    const api = await this.#apiFor([...new Set(languages.flatMap((language) => MODELS[language]))]);
    this.#module.FS.writeFile("/input", pgm(image));
    const skew = this.#straighten(api);
    api.Recognize(null);
    const lines = linesOf(JSON.parse(api.GetJSONText(0)) as JsonPage);
    return { lines, skew, ...(lines.length === 0 ? { words: 0, known: 0 } : countWords(api)) };
  }

  #straighten(api: TesseractApi): number {
    api.SetImageFile(1, 0);
    api.FindLines();
    const skew = api.GetGradient();
    if (Math.abs(skew) < STRAIGHT) return 0;
    api.SetImageFile(1, skew);
    return skew;
  }

  async #apiFor(models: readonly ModelName[]): Promise<TesseractApi> {
    const languages = models.join("+");
    if (this.#api && this.#languages === languages) return this.#api;
    for (const name of models) if (!this.#loaded.has(name)) await this.#load(name);
    this.#api?.End();
    this.#api = new this.#module.TessBaseAPI();
    if (this.#api.Init(null, languages, LSTM_ONLY) !== 0) throw new Error(`Tesseract did not take its models ${languages}`);
    this.#api.SetVariable("tessedit_pageseg_mode", AUTOMATIC);
    this.#languages = languages;
    return this.#api;
  }

  async #load(name: ModelName): Promise<void> {
    this.#module.FS.writeFile(`/${name}.traineddata`, await this.#resources.model(name));
    this.#loaded.add(name);
  }
}

export const startTesseract = async (resources: OcrResources): Promise<OcrEngine> => new Tesseract(await loadModule(resources), resources);
