import { useEffect, useRef } from "preact/hooks";
import { say } from "../words/index.ts";

/** The heading of a view: it names the page for the browser, and takes the focus when the view comes, so that a screen reader tells of it. */
export function Title({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · ${say("app.name")}`;
    heading.current?.focus({ preventScroll: true });
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
