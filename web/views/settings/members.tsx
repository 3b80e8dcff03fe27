import { useState } from "preact/hooks";
import type { MemberView } from "../../../functions/api/schemas-trust.ts";
import { useAsked } from "../../api/asked.ts";
import { ask, get } from "../../api/client.ts";
import { Asking } from "../../shell/asking.tsx";
import { say } from "../../words/index.ts";
import { useActing } from "./acting.ts";
import { Problem } from "./problem.tsx";

const ROLES = ["viewer", "editor", "admin"] as const;
type Role = (typeof ROLES)[number];

function RoleChoice({ value, choose, label }: { value: Role; choose(role: Role): void; label: string }) {
  return (
    <select value={value} aria-label={label} onChange={(event) => choose(event.currentTarget.value as Role)}>
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {say(`role.${role}`)}
        </option>
      ))}
    </select>
  );
}

function LetIn({ act }: { act(work: () => Promise<unknown>): void }) {
  const [draft, change] = useState<{ email: string; role: Role }>({ email: "", role: "viewer" });
  const submit = (event: Event) => {
    event.preventDefault();
    act(() => ask("/members", { method: "POST", body: draft }));
  };
  return (
    <form class="choices" onSubmit={submit}>
      <label>
        {say("members.email")}{" "}
        <input type="email" required value={draft.email} onInput={(event) => change({ ...draft, email: event.currentTarget.value })} />
      </label>
      <RoleChoice value={draft.role} label={say("members.role")} choose={(role) => change({ ...draft, role })} />
      <button type="submit" class="main">
        {say("members.add")}
      </button>
    </form>
  );
}

export function Members() {
  const question = useAsked((signal) => get<{ members: MemberView[] }>("/members", {}, signal), []);
  const { problem, act } = useActing(question.again);
  return (
    <section>
      <h2>{say("members.title")}</h2>
      <Problem text={problem} />
      <Asking question={question}>
        {({ members }) => (
          <ul class="rows">
            {members.map(({ id, email, role }) => (
              <li key={id}>
                <span>{email}</span>
                <RoleChoice
                  value={role}
                  label={say("members.roleOf", { email })}
                  choose={(wanted) => act(() => ask(`/members/${id}`, { method: "PUT", body: { role: wanted } }))}
                />
                <button type="button" onClick={() => act(() => ask(`/members/${id}`, { method: "DELETE" }))}>
                  {say("settings.remove")}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Asking>
      <LetIn act={act} />
    </section>
  );
}
