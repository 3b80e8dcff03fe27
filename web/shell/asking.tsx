import type { ComponentChildren } from "preact";
import type { Question } from "../api/asked.ts";
import { ApiError } from "../api/client.ts";
import { say } from "../words/index.ts";

function Failure({ error, again }: { error: Error; again: () => void }) {
  const isOffline = error instanceof ApiError && error.code === "OFFLINE";
  return (
    <div class="failure" role="alert">
      <p>{isOffline ? say("app.offline") : say("app.failed")}</p>
      {!isOffline && error instanceof ApiError ? <p class="detail">{error.message}</p> : null}
      <button type="button" onClick={again}>
        {say("app.retry")}
      </button>
    </div>
  );
}

/** Shows what was answered; what is known stays in sight while it is asked again, and beside a failure. */
export function Asking<T>({ question, children }: { question: Question<T>; children: (value: T) => ComponentChildren }) {
  const { value, error, isAsking } = question.told.value;
  return (
    <div aria-busy={isAsking}>
      {error ? <Failure error={error} again={question.again} /> : null}
      {value === null ? isAsking ? <p class="waiting">{say("app.loading")}</p> : null : children(value)}
    </div>
  );
}
