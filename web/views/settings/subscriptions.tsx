import { useState } from "preact/hooks";
import type { DeliveryList, NewSubscription, SubscriptionList } from "../../../functions/api/schemas-alerts.ts";
import { useAsked } from "../../api/asked.ts";
import { ask, get } from "../../api/client.ts";
import { instantWords } from "../../format/instants.ts";
import { Asking } from "../../shell/asking.tsx";
import { say } from "../../words/index.ts";
import { useActing } from "./acting.ts";
import { Problem } from "./problem.tsx";

type Subscription = SubscriptionList["subscriptions"][number];

function targetOf({ channel }: Subscription): string {
  if (channel.kind === "email") return channel.address;
  if (channel.kind === "webhook") return channel.url;
  return channel.kind === "calendar" ? say("subscriptions.calendarUntil", { date: instantWords(channel.expiresAt) }) : "";
}

/** What was sent to a subscription, and what became of it. */
function Deliveries({ id }: { id: string }) {
  const question = useAsked((signal) => get<DeliveryList>(`/subscriptions/${id}/deliveries`, {}, signal), [id]);
  return (
    <Asking question={question}>
      {({ deliveries }) => (
        <ul>
          {deliveries.length === 0 ? <li>{say("subscriptions.nothingSent")}</li> : null}
          {deliveries.map(({ deliveryId, state, createdAt, problem }) => (
            <li key={deliveryId}>
              {instantWords(createdAt)}: {state} {problem}
            </li>
          ))}
        </ul>
      )}
    </Asking>
  );
}

function Row({ one, act }: { one: Subscription; act(work: () => Promise<unknown>): void }) {
  const [isOpen, open] = useState(false);
  return (
    <li>
      <span>
        {say(`channel.${one.channel.kind}`)}: {targetOf(one)}
      </span>
      {one.problem === null ? null : <span class="note">{one.problem}</span>}
      <button type="button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {say("subscriptions.deliveries")}
      </button>
      {one.status === "disabled" ? (
        <button type="button" onClick={() => act(() => ask(`/subscriptions/${one.id}`, { method: "PUT", body: { status: "active" } }))}>
          {say("subscriptions.activate")}
        </button>
      ) : null}
      <button type="button" onClick={() => act(() => ask(`/subscriptions/${one.id}`, { method: "DELETE" }))}>
        {say("settings.remove")}
      </button>
      {isOpen ? <Deliveries id={one.id} /> : null}
    </li>
  );
}

function Add({ act, told }: { act(work: () => Promise<unknown>): void; told(made: NewSubscription): void }) {
  const [draft, change] = useState({
    kind: "email" as "email" | "webhook",
    target: "",
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const channel = draft.kind === "email" ? { kind: "email", address: draft.target } : { kind: "webhook", url: draft.target };
  const submit = (event: Event) => {
    event.preventDefault();
    act(async () => told((await ask<NewSubscription>("/subscriptions", { method: "POST", body: { channel, zone: draft.zone } })).value));
  };
  return (
    <form class="choices" onSubmit={submit}>
      <select
        value={draft.kind}
        aria-label={say("subscriptions.how")}
        onChange={(event) => change({ ...draft, kind: event.currentTarget.value as "email" | "webhook" })}
      >
        <option value="email">{say("channel.email")}</option>
        <option value="webhook">{say("channel.webhook")}</option>
      </select>
      <label>
        {say("subscriptions.target")}{" "}
        <input
          required
          maxLength={2000}
          value={draft.target}
          onInput={(event) => change({ ...draft, target: event.currentTarget.value })}
        />
      </label>
      <label>
        {say("subscriptions.zone")} <input value={draft.zone} onInput={(event) => change({ ...draft, zone: event.currentTarget.value })} />
      </label>
      <button type="submit" class="main">
        {say("subscriptions.add")}
      </button>
    </form>
  );
}

export function Subscriptions() {
  const question = useAsked((signal) => get<SubscriptionList>("/subscriptions", {}, signal), []);
  const { problem, act } = useActing(question.again);
  const [made, setMade] = useState<NewSubscription | null>(null);
  return (
    <section>
      <h2>{say("subscriptions.title")}</h2>
      <Problem text={problem} />
      {made?.secret ? (
        <label>
          {say("subscriptions.secretOnce")} <input readOnly size={60} value={made.secret} />
        </label>
      ) : null}
      <Asking question={question}>
        {({ subscriptions }) => (
          <ul class="rows">
            {subscriptions.map((one) => (
              <Row key={one.id} one={one} act={act} />
            ))}
          </ul>
        )}
      </Asking>
      <Add act={act} told={setMade} />
    </section>
  );
}
