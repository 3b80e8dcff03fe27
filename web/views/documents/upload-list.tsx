import { say } from "../../words/index.ts";
import type { Upload } from "./one-upload.ts";
import { retry, uploads } from "./uploads.ts";

function phaseWords({ phase, document, isCopy }: Upload): string {
  if (phase !== "read" || !document) return say(`upload.${phase}`);
  return isCopy ? say("upload.copy", { state: say(`state.${document.state}`) }) : say(`state.${document.state}`);
}

function UploadRow({ upload }: { upload: Upload }) {
  const { id, name, phase, share, document, problem } = upload;
  return (
    <li class="upload" data-phase={phase}>
      {document ? <a href={`/app/documents/${encodeURIComponent(document.id)}`}>{name}</a> : <span>{name}</span>}
      <span>{phaseWords(upload)}</span>
      {phase === "sending" ? <progress value={share} max={1} aria-label={name} /> : null}
      {document?.sentence ? <span class="note">{document.sentence}</span> : null}
      {problem === null ? null : (
        <span class="note">
          {problem}{" "}
          <button type="button" onClick={() => retry(id)}>
            {say("app.retry")}
          </button>
        </span>
      )}
    </li>
  );
}

/** What was dropped since the page was opened, the newest first. */
export function UploadList() {
  if (uploads.value.length === 0) return null;
  return (
    <section aria-label={say("upload.title")} aria-live="polite">
      <h2>{say("upload.title")}</h2>
      <ul class="uploads">
        {uploads.value.map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
  );
}
