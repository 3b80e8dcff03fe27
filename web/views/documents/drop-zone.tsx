import { useId, useState } from "preact/hooks";
import { say } from "../../words/index.ts";
import { droppedFiles } from "./dropped-files.ts";
import { drop } from "./uploads.ts";

function Paste({ folder }: { folder: string }) {
  const [text, setText] = useState("");
  const id = useId();
  const send = (event: Event) => {
    event.preventDefault();
    drop([new File([text], "pasted.txt", { type: "text/plain" })], folder);
    setText("");
  };
  return (
    <details class="paste">
      <summary>{say("documents.paste")}</summary>
      <form onSubmit={send}>
        <label for={id}>{say("documents.pasteText")}</label>
        <textarea id={id} rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <button type="submit" disabled={text.trim() === ""}>
          {say("documents.send")}
        </button>
      </form>
    </details>
  );
}

function FileChoice({ folder, whole }: { folder: string; whole: boolean }) {
  const choose = (event: Event & { currentTarget: HTMLInputElement }) => {
    drop([...(event.currentTarget.files ?? [])], folder);
    event.currentTarget.value = "";
  };
  return (
    <label class="file-choice">
      {say(whole ? "documents.chooseFolder" : "documents.chooseFiles")}
      <input type="file" multiple onChange={choose} ref={(input) => void input?.toggleAttribute("webkitdirectory", whole)} />
    </label>
  );
}

/** Files, folders or pasted text; dropping is one way of several, so that nobody needs a mouse. */
export function DropZone() {
  const [folder, setFolder] = useState("");
  const [isOver, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((files) => drop(files, folder));
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      class="drop-zone"
      data-over={isOver}
      aria-label={say("documents.add")}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <p>{say("documents.drop")}</p>
      <div class="choices">
        <FileChoice folder={folder} whole={false} />
        <FileChoice folder={folder} whole={true} />
        <label>
          {say("documents.case")} <input value={folder} maxLength={200} onInput={(event) => setFolder(event.currentTarget.value)} />
        </label>
      </div>
      <Paste folder={folder} />
    </section>
  );
}
