import { useSignal } from "@preact/signals";

/** Runs what a button or form does, and keeps what went wrong for its reader. */
export function useActing(done: () => void): { problem: string | null; act(work: () => Promise<unknown>): void } {
  const problem = useSignal<string | null>(null);
  const act = (work: () => Promise<unknown>) => {
    work().then(
      () => {
        problem.value = null;
        done();
      },
      (error: Error) => {
        problem.value = error.message;
      },
    );
  };
  return { problem: problem.value, act };
}
