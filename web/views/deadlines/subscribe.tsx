import { useState } from "preact/hooks";
import type { NewSubscription } from "../../../functions/api/schemas-alerts.ts";
import { ask } from "../../api/client.ts";
import { say } from "../../words/index.ts";

/** A calendar address for the programs that people use anyway; it is told this once, since it is a secret. */
export function Subscribe() {
  const [address, setAddress] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async () => {
    try {
      const body = { channel: { kind: "calendar", days: 365 } };
      const { value } = await ask<NewSubscription>("/subscriptions", { method: "POST", body });
      setAddress(value.path === null ? null : `${location.origin}${value.path}`);
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <p aria-live="polite">
      {address === null ? (
        <button type="button" onClick={() => void make()}>
          {say("deadlines.subscribe")}
        </button>
      ) : (
        <label>
          {say("deadlines.address")} <input readOnly value={address} size={60} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
      {problem === null ? null : <span role="alert"> {problem}</span>}
    </p>
  );
}
