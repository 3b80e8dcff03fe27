import type { Event } from "../../../lib/model/event.ts";
import { say } from "../../words/index.ts";

/** How the date of a telling came about: what is printed, and every step from there. */
export function WhyDate({ event }: { event: Event }) {
  const { timex, anchor } = event;
  const steps = anchor?.steps ?? [];
  return (
    <details class="why">
      <summary>{say("source.whyDate")}</summary>
      <p>{say("source.printed", { text: timex.text, rule: timex.ruleId })}</p>
      {steps.length === 0 ? (
        <p>{say("source.asPrinted")}</p>
      ) : (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </details>
  );
}
