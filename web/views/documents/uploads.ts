import { signal } from "@preact/signals";
import { sendFile, type Upload } from "./one-upload.ts";

/** What was dropped since the page was opened; it goes on while other views are shown. */
export const uploads = signal<readonly Upload[]>([]);

const AT_ONCE = 3;
const files = new Map<number, { file: File; folder: string }>();
let last = 0;

const tellOf = (id: number) => (news: Partial<Upload>) => {
  uploads.value = uploads.value.map((upload) => (upload.id === id ? { ...upload, ...news } : upload));
};

const isSending = ({ phase }: Upload): boolean => phase === "sending";

/** Sends what waits, a few at a time; reading them is not waited for. */
function sendNext(): void {
  while (uploads.value.filter(isSending).length < AT_ONCE) {
    const next = uploads.value.find(({ phase }) => phase === "queued");
    const given = next && files.get(next.id);
    if (!next || !given) return;
    const tell = tellOf(next.id);
    void sendFile(given.file, given.folder, (news) => {
      tell(news);
      if (news.phase === "read") files.delete(next.id);
      if (news.phase !== "sending") sendNext();
    });
  }
}

/** `folder` names the case that they belong to; empty lets Dueline find out. */
export function drop(dropped: readonly File[], folder: string): void {
  const fresh = dropped.map((file): Upload => {
    const id = ++last;
    files.set(id, { file, folder });
    return { id, name: file.name, size: file.size, phase: "queued", share: 0, document: null, isCopy: false, problem: null };
  });
  uploads.value = [...fresh, ...uploads.value];
  sendNext();
}

export function retry(id: number): void {
  if (!files.has(id)) return;
  tellOf(id)({ phase: "queued", share: 0, problem: null });
  sendNext();
}
