import { useState } from "preact/hooks";
import type { ApiKeyView } from "../../../functions/api/schemas-trust.ts";
import { useAsked } from "../../api/asked.ts";
import { ask, get } from "../../api/client.ts";
import { instantWords } from "../../format/instants.ts";
import { Asking } from "../../shell/asking.tsx";
import { say } from "../../words/index.ts";
import { useActing } from "./acting.ts";
import { Problem } from "./problem.tsx";

function stateWords({ revokedAt, expiresAt, lastUsedOn }: ApiKeyView): string {
  if (revokedAt !== null) return say("keys.revoked");
  const until = expiresAt === null ? say("keys.endless") : say("keys.until", { date: instantWords(expiresAt) });
  return `${until} · ${lastUsedOn === null ? say("keys.unused") : say("keys.used", { date: lastUsedOn })}`;
}

export function ApiKeys() {
  const question = useAsked((signal) => get<{ keys: ApiKeyView[] }>("/api-keys", {}, signal), []);
  const { problem, act } = useActing(question.again);
  const [name, setName] = useState("");
  const [made, setMade] = useState<string | null>(null);
  const make = async () => setMade((await ask<{ key: string }>("/api-keys", { method: "POST", body: { name } })).value.key);
  const submit = (event: Event) => {
    event.preventDefault();
    act(make);
  };
  return (
    <section>
      <h2>{say("keys.title")}</h2>
      <Problem text={problem} />
      {made === null ? null : (
        <label>
          {say("keys.once")} <input readOnly size={60} value={made} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
      <Asking question={question}>
        {({ keys }) => (
          <ul class="rows">
            {keys.map((key) => (
              <li key={key.id}>
                <span>{key.name}</span>
                <span class="note">{stateWords(key)}</span>
                {key.revokedAt === null ? (
                  <button type="button" onClick={() => act(() => ask(`/api-keys/${key.id}`, { method: "DELETE" }))}>
                    {say("keys.revoke")}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Asking>
      <form class="choices" onSubmit={submit}>
        <label>
          {say("keys.name")} <input required maxLength={100} value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <button type="submit" class="main">
          {say("keys.make")}
        </button>
      </form>
    </section>
  );
}
