import type { Point } from "@/lib/features/projects/types";
import type { Directory } from "@/prisma/seed/demo/directory";
import { draw } from "@/prisma/seed/demo/draw";
import type { DemoContent } from "@/prisma/seed/demo/format";

/** Sides of the grid on which points lie, in ten-thousandths of a degree: about a hundred metres around the middle. */
const SPREAD = 15;

/** Two demonstration projects in three have a point, near the middle of their first QPV: a real place, roughly. */
export function pointOf({ title, qpvCodes, codeInsee }: DemoContent, directory: Directory): Point | null {
  const [first] = qpvCodes ?? [];
  if (first === undefined || codeInsee === undefined || draw(title, "point", 3) === 0) return null;
  const middle = directory.qpvMiddle(first);
  if (middle === null) return null;
  const aside = (about: string) => draw(title, about, SPREAD) - (SPREAD - 1) / 2;
  const near = (degrees: number, steps: number) => Math.round((degrees + steps / 10_000) * 1e5) / 1e5;
  return {
    longitude: near(middle.longitude, aside("east")),
    latitude: near(middle.latitude, aside("north")),
  };
}
