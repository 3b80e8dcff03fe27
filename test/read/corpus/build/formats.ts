import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { OFFICE_FILES, PAGE_FILES, PLAIN_FILES, pathOf, SAVED_PAGES, textNamed } from "../formats.ts";
import { plainLines } from "../plain-lines.ts";
import { encodeSingleByte } from "./encode.ts";
import { officeSource } from "./office-source.ts";
import { sitePage } from "./site-page.ts";

/** Lets LibreOffice write a text in a format of its own. */
function office(source: string, extension: string): Uint8Array {
  const cwd = mkdtempSync(join(tmpdir(), "dueline-corpus-"));
  writeFileSync(join(cwd, "text.fodt"), source);
  const profile = `-env:UserInstallation=file://${cwd}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", extension, "text.fodt"], { cwd, stdio: "ignore", timeout: 180_000 });
  const bytes = readFileSync(join(cwd, `text.${extension}`));
  rmSync(cwd, { recursive: true });
  return bytes;
}

const quotedPrintable = (text: string): string =>
  Array.from(Buffer.from(text), (byte) =>
    byte === 0x3d || byte > 126 || (byte < 32 && byte !== 10)
      ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
      : String.fromCharCode(byte),
  )
    .join("")
    .split("\n")
    .map((line) => line.replace(/(?:[^=]|=[0-9A-F]{2}){1,25}(?=.)/g, "$&=\r\n"))
    .join("\r\n");

const savedPage = (html: string): string =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://press.sample.example/a\r\nSubject: A page\r\nDate: Mon, 1 Jun 2026 10:00:00 +0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----MultipartBoundary"\r\n\r\n------MultipartBoundary\r\nContent-Type: text/html\r\nContent-ID: <frame@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://press.sample.example/a\r\n\r\n${quotedPrintable(html)}\r\n------MultipartBoundary\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: cid:css@mhtml.blink\r\n\r\n.menu { color: red }\r\n------MultipartBoundary--\r\n`;

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text);
  return encoding === "utf-16le" ? Buffer.from(`\uFEFF${text}`, "utf16le") : encodeSingleByte(text, encoding);
}

function write(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(pathOf(file)), { recursive: true });
  writeFileSync(pathOf(file), bytes);
}

/** Makes every file of the corpus in a format that is no PDF; DOCX and ODT need LibreOffice on the machine. */
for (const { file, text } of OFFICE_FILES) write(file, office(officeSource(textNamed(text)), file.split(".").at(-1) ?? ""));
for (const { file, text, language, markup } of PAGE_FILES) write(file, sitePage(textNamed(text), markup, language));
for (const { file, text, language } of SAVED_PAGES) write(file, savedPage(sitePage(textNamed(text), "semantic", language)));
for (const { file, text, encoding } of PLAIN_FILES) write(file, encoded(plainLines(textNamed(text)).join("\n\n"), encoding));
