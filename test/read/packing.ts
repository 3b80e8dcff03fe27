import { deflateRawSync } from "node:zlib";

export type Packed = string | Uint8Array | { content: string | Uint8Array; encrypted?: boolean; size?: number; rawName?: Uint8Array };

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

const words = (...values: readonly [number, 2 | 4][]): Buffer =>
  Buffer.concat(
    values.map(([value, width]) => {
      const buffer = Buffer.alloc(width);
      if (width === 2) buffer.writeUInt16LE(value);
      else buffer.writeUInt32LE(value >>> 0);
      return buffer;
    }),
  );

/** A ZIP archive of these files in this order; `size` lies about what a file unpacks to, `encrypted` only sets the flag. */
export function zipOf(files: Readonly<Record<string, Packed>>): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, packed] of Object.entries(files)) {
    const about = typeof packed === "string" || packed instanceof Uint8Array ? { content: packed } : packed;
    const content = bytesOf(about.content);
    const deflated = deflateRawSync(content);
    const nameBytes = about.rawName ?? bytesOf(name);
    const flags = (about.encrypted ? 1 : 0) | (about.rawName ? 0 : 0x800);
    const fields = words(
      [20, 2],
      [flags, 2],
      [8, 2],
      [0, 4],
      [crc32(content), 4],
      [deflated.length, 4],
      [about.size ?? content.length, 4],
      [nameBytes.length, 2],
      [0, 2],
    );
    const local = Buffer.concat([words([0x04034b50, 4]), fields, nameBytes, deflated]);
    directory.push(words([0x02014b50, 4], [20, 2]), fields, words([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), nameBytes);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const count = Object.keys(files).length;
  const end = words([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [central.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...locals, central, end]);
}

export interface Mail {
  subject: string;
  text?: string;
  html?: string;
  date?: string;
  attachments?: Readonly<Record<string, string | Uint8Array>>;
}

const base64 = (content: string | Uint8Array): string => Buffer.from(bytesOf(content)).toString("base64").replace(/.{76}/g, "$&\r\n");
const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;

/** A MIME message as a mail program writes it. */
export function mailOf({ subject, text, html, date = "Thu, 05 Mar 2026 23:10:00 +0500", attachments = {} }: Mail): Uint8Array {
  const part = (type: string, content: string | Uint8Array, more = ""): string =>
    `--part\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${base64(content)}\r\n`;
  const parts = [
    ...(text === undefined ? [] : [part("text/plain; charset=utf-8", text)]),
    ...(html === undefined ? [] : [part("text/html; charset=utf-8", html)]),
    ...Object.entries(attachments).map(([name, content]) => {
      const type = name.endsWith(".eml") ? "message/rfc822" : "application/octet-stream";
      return part(type, content, `Content-Disposition: attachment; filename="${word(name)}"\r\n`);
    }),
  ];
  const head = `From: ${word("Aigerim Sample")} <aigerim@sample.example>\r\nTo: office@sample.example\r\nSubject: ${word(subject)}\r\nDate: ${date}\r\nMessage-ID: <1@sample.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="part"\r\n\r\n`;
  return bytesOf(`${head}${parts.join("")}--part--\r\n`);
}
