import { useEffect, useRef } from "react";

/** The wheel over an element, taken from the page; React's own listener could not keep the page from scrolling. */
export function useWheel(box: { readonly current: HTMLElement | null }, run: (event: WheelEvent) => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const element = box.current!;
    const listen = (event: WheelEvent) => {
      event.preventDefault();
      latest.current(event);
    };
    element.addEventListener("wheel", listen, { passive: false });
    return () => element.removeEventListener("wheel", listen);
  }, [box]);
}
