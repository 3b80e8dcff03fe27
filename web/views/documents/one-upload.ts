import type { DocumentSummary, UploadState, UploadTicket } from "../../../functions/api/schemas.ts";
import { ApiError, ask, get } from "../../api/client.ts";

/** `sending` has a share of bytes sent; `waiting` has arrived and was not looked at yet; then the document's own state says more. */
export type Phase = "queued" | "sending" | "waiting" | "read" | "refused";

export interface Upload {
  /** Only for this page. */
  id: number;
  name: string;
  size: number;
  phase: Phase;
  share: number;
  document: DocumentSummary | null;
  isCopy: boolean;
  /** What went wrong, as the API says it. */
  problem: string | null;
}

const FIRST_PAUSE = 700;
const LONGEST_PAUSE = 8_000;
const UNFINISHED = new Set(["received", "reading"]);

type Tell = (news: Partial<Upload>) => void;

function put(ticket: UploadTicket, file: Blob, tell: Tell): Promise<void> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open(ticket.method, ticket.url);
    for (const [name, value] of Object.entries(ticket.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => tell({ share: total === 0 ? 0 : loaded / total });
    request.onload = () =>
      request.status < 300 ? done() : fail(new ApiError({ code: "REFUSED", status: request.status, title: "refused" }));
    request.onerror = () => fail(new ApiError({ code: "OFFLINE", status: 0, title: "no answer" }));
    request.send(file);
  });
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Asks, ever more seldom, until the document has been read or could not be. */
async function follow(uploadId: string, tell: Tell): Promise<void> {
  for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 1.5, LONGEST_PAUSE)) {
    const { document, isCopy } = await get<UploadState>(`/uploads/${uploadId}`);
    if (document) tell({ phase: "read", document, isCopy });
    if (document && !UNFINISHED.has(document.state)) return;
    await pause(wait);
  }
}

/** Sends one file to where its ticket says, and tells what becomes of it until it has been read. */
export async function sendFile(file: File, folder: string, tell: Tell): Promise<void> {
  try {
    tell({ phase: "sending", share: 0, problem: null });
    const body = { fileName: file.name, size: file.size, contentType: file.type || undefined, case: folder || undefined };
    const { value: ticket } = await ask<UploadTicket>("/uploads", { method: "POST", body });
    await put(ticket, file, tell);
    tell({ phase: "waiting", share: 1 });
    await follow(ticket.key.split("/").at(-1) ?? "", tell);
  } catch (error) {
    tell({ phase: "refused", problem: (error as Error).message });
  }
}
