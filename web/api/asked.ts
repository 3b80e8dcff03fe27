import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** What became of a question; what was known before stays while it is asked again. */
export interface Told<T> {
  value: T | null;
  error: Error | null;
  isAsking: boolean;
}

export interface Question<T> {
  told: Signal<Told<T>>;
  again(): void;
}

/** Asks when the view appears, and whenever `about` changes; an answer that comes too late is dropped. */
export function useAsked<T>(question: (signal: AbortSignal) => Promise<T>, about: readonly unknown[]): Question<T> {
  const told = useSignal<Told<T>>({ value: null, error: null, isAsking: true });
  const turn = useSignal(0);
  useEffect(() => {
    const asking = new AbortController();
    told.value = { ...told.peek(), isAsking: true };
    question(asking.signal).then(
      (value) => {
        if (!asking.signal.aborted) told.value = { value, error: null, isAsking: false };
      },
      (error: Error) => {
        if (!asking.signal.aborted) told.value = { ...told.peek(), error, isAsking: false };
      },
    );
    return () => asking.abort();
  }, [...about, turn.value]);
  const again = () => {
    turn.value++;
  };
  return { told, again };
}
