import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { print } from "./print.ts";
import { parseSource, type Source } from "./source.ts";
import { bodyOf, fill } from "./web-page.ts";

const HERE = import.meta.dirname;
const SAMPLES = dirname(HERE);

const textOf = (file: string): string => readFileSync(join(HERE, file), "utf8");
const titleOf = ({ blocks }: Source): string => {
  const title = blocks.find((block) => block.kind === "title");
  return title?.kind === "title" ? title.text : "";
};

async function informationStatement(): Promise<[string, string | Uint8Array][]> {
  const source = parseSource(textOf("information-statement.txt"));
  const title = titleOf(source);
  const layout = {
    title,
    author: "Legal Aid Centre “Ashyq Esik”",
    created: new Date("2025-10-20T06:00:00Z"),
    header: null,
    footer: null,
    size: 11.5,
    leading: 1.3,
  };
  return [
    ["information-statement/statement.html", fill(textOf("information-statement.html.txt"), { title, body: bodyOf(source.blocks) })],
    ["information-statement/statement.pdf", await print(source, { ...layout, footer: "Information statement, 20.10.2025, page #" })],
  ];
}

function newsItem(): [string, string][] {
  const source = parseSource(textOf("news-item.txt"));
  const body = bodyOf(source.blocks.filter((block) => block.kind !== "title"));
  return [["news-item/news.html", fill(textOf("news-item.html.txt"), { title: titleOf(source), body })]];
}

async function report(): Promise<[string, Uint8Array][]> {
  const source = parseSource(textOf("report.txt"));
  const pdf = await print(source, {
    title: titleOf(source),
    author: "Legal Aid Centre “Ashyq Esik”",
    created: new Date("2025-11-10T06:00:00Z"),
    header: "ANSWERS THAT DO NOT COME · Altynsu Region 2013–2025",
    footer: "Legal Aid Centre “Ashyq Esik” · #",
    size: 12,
    leading: 1.5,
  });
  return [["report/report.pdf", pdf]];
}

/** Every file that the samples are made of, from the texts beside this script. */
export const buildSamples = async (): Promise<[string, string | Uint8Array][]> => [
  ...(await informationStatement()),
  ...newsItem(),
  ...(await report()),
];

if (import.meta.main) {
  for (const [path, content] of await buildSamples()) {
    mkdirSync(dirname(join(SAMPLES, path)), { recursive: true });
    writeFileSync(join(SAMPLES, path), content);
    process.stdout.write(`samples/${path} ${content.length}\n`);
  }
}
