import { describe, expect, it } from "vitest";
import { onePage, stream } from "./hostile/pdf-bytes.ts";
import { read } from "./reading.ts";

const SHOWN = "0 g BT /F1 12 Tf 72 600 Td (On 3 May 2019 a complaint was filed.) Tj ET";
const line = (before: string, words: string): string => `${before} BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;
const page = (operators: string, more: Parameters<typeof onePage>[0] = {}) =>
  onePage({ content: stream("", Buffer.from(`${operators} ${SHOWN}`)), ...more });
const readPage = (operators: string, more?: Parameters<typeof onePage>[0]) => read(page(operators, more), "a.pdf");

const PICTURE = {
  resources: "/XObject << /Im 6 0 R >>",
  more: [stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", Buffer.of(200))],
};
const FORM = {
  resources: "/XObject << /Fm 6 0 R >>",
  more: [stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842]", Buffer.from("0.2 g 0 0 595 842 re f"))],
};
const WHITE = line("1 g", "Nothing was filed.");
const INVISIBLE = line("3 Tr", "Nothing was filed.").replace("ET", "0 Tr ET");

describe("letters that are printed and that nobody sees", () => {
  it.each([
    ["white on white", WHITE],
    ["white on a white box", `1 g 60 690 400 30 re f ${WHITE}`],
    ["white beside a dark box", `0 g 60 100 400 30 re f ${WHITE}`],
    ["white in a drawn frame", `0 G 60 690 400 30 re S ${WHITE}`],
    ["not drawn at all", INVISIBLE],
  ])("%s: are left out, and that is told", async (_, operators) => {
    const document = await readPage(operators);
    expect(document.text).toBe("On 3 May 2019 a complaint was filed.");
    expect(document.diagnostics).toEqual([{ code: "HIDDEN_TEXT", message: expect.stringMatching(/^1\d letters/), page: 1 }]);
  });

  it.each<[string, string, Parameters<typeof onePage>[0]]>([
    ["white on a dark box", `0.3 g 60 690 400 30 re f ${WHITE}`, {}],
    ["white on a picture", `q 595 0 0 842 0 0 cm /Im Do Q ${WHITE}`, PICTURE],
    ["the text layer over a scan", `q 595 0 0 842 0 0 cm /Im Do Q ${INVISIBLE}`, PICTURE],
    ["white on what another page's drawing may hold", `/Fm Do ${WHITE}`, FORM],
    ["gray", line("0.9 g", "Nothing was filed."), {}],
    ["white with a black rim", line("1 g 0 G 2 Tr", "Nothing was filed.").replace("ET", "0 Tr ET"), {}],
  ])("%s is read", async (_, operators, more) => {
    const document = await readPage(operators, more);
    expect(document.text).toContain("Nothing was filed.");
    expect(document.diagnostics).toEqual([]);
  });
});
