import { useEffect, useRef } from "react";

/** How much of something is done; without a share it only says that it runs. */
export function Progress({ share, label }: { readonly share: number | null; readonly label: string }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.style.setProperty("--done", share === null ? "35%" : `${Math.round(share * 100)}%`);
  }, [share]);
  return (
    <div
      className="bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      ref={bar}
    >
      <div />
    </div>
  );
}
