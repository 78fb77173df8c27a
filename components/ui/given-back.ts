import { useEffect, useEffectEvent } from "react";

/** A page that the browser kept whole and gives back shows what it did when it was left: that something was being sent. */
export function useGivenBack(act: () => void): void {
  const onGivenBack = useEffectEvent(act);
  useEffect(() => {
    const look = ({ persisted }: PageTransitionEvent) => {
      if (persisted) onGivenBack();
    };
    window.addEventListener("pageshow", look);
    return () => window.removeEventListener("pageshow", look);
  }, []);
}
