import { select } from "d3-selection";
import { type ZoomBehavior, zoom, zoomIdentity } from "d3-zoom";
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Stretch } from "./lanes.ts";
import { scaleFor } from "./picture.tsx";

/** From decades down to a day. */
const CLOSEST = 2000;

export interface Zooming {
  shown: Stretch;
  closer(): void;
  farther(): void;
  whole(): void;
}

/** Wheel, pinch and drag over the picture, and the same by buttons: the part of `all` that is in sight. */
export function useZooming(picture: RefObject<SVGSVGElement | null>, all: Stretch, width: number): Zooming {
  const [shown, show] = useState(all);
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  useEffect(() => {
    if (!picture.current) return;
    const scale = scaleFor(all, width);
    const made = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, CLOSEST])
      .translateExtent([
        [0, 0],
        [width, 0],
      ])
      .on("zoom", ({ transform }) => {
        const [from, to] = transform.rescaleX(scale).domain().map(Number);
        show({ from: from ?? all.from, to: to ?? all.to });
      });
    behaviour.current = made;
    const target = select(picture.current);
    target.call(made);
    return () => void target.on(".zoom", null);
  }, [width, all.from, all.to]);
  const on = (work: (made: ZoomBehavior<SVGSVGElement, unknown>, target: SVGSVGElement) => void) => () => {
    if (behaviour.current && picture.current) work(behaviour.current, picture.current);
  };
  return {
    shown,
    closer: on((made, target) => made.scaleBy(select(target), 1.6)),
    farther: on((made, target) => made.scaleBy(select(target), 1 / 1.6)),
    whole: on((made, target) => made.transform(select(target), zoomIdentity)),
  };
}
