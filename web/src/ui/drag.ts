import { type PointerEvent, useRef } from "react";

/** A shorter way is no drag but an unsteady press. */
const UNSTEADY = 5;

/** Moves something with the pointer: `move` is given what stood when it was pressed, and how many pixels it came since. Buttons and keys must do the same. */
export function useDrag<T>(now: T, move: (from: T, dx: number, dy: number) => void) {
  const held = useRef<{ readonly x: number; readonly y: number; readonly from: T; moved: boolean } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0) held.current = { x: event.clientX, y: event.clientY, from: now, moved: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const hold = held.current;
      if (hold === null) return;
      if (event.buttons === 0) {
        held.current = null;
        return;
      }
      const [dx, dy] = [event.clientX - hold.x, event.clientY - hold.y];
      if (!hold.moved && Math.hypot(dx, dy) < UNSTEADY) return;
      hold.moved = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      move(hold.from, dx, dy);
    },
    onPointerUp: () => {
      held.current = null;
    },
  };
}
