import type { DemoProject } from "@/prisma/seed/demo/format";
import { MONTBELIARD, NANCY } from "@/prisma/seed/demo/projects-est";
import { EST_ENSEMBLE } from "@/prisma/seed/demo/projects-est-ensemble";
import { ARRAS, MAUBEUGE } from "@/prisma/seed/demo/projects-hauts-de-france";
import { GRAND_PARIS_SUD, ORLY_CHOISY } from "@/prisma/seed/demo/projects-ile-de-france";
import { LAVAL } from "@/prisma/seed/demo/projects-laval";
import { MONTPELLIER, NARBONNE } from "@/prisma/seed/demo/projects-occitanie";
import { ROUBAIX_ACCEPTED } from "@/prisma/seed/demo/projects-roubaix-accepted";
import { ROUBAIX_PENDING } from "@/prisma/seed/demo/projects-roubaix-pending";
import { AIX_MARSEILLE, SAINT_LOUIS } from "@/prisma/seed/demo/projects-sud-et-outre-mer";
import { TOULOUSE } from "@/prisma/seed/demo/projects-toulouse";

/** By slug of territory. Narbonne has drafts only and Orly-Choisy nothing accepted: what is missing must show too. */
export const DEMO_PROJECTS: Readonly<Record<string, readonly DemoProject[]>> = {
  "aix-marseille": AIX_MARSEILLE,
  arras: ARRAS,
  "est-ensemble": EST_ENSEMBLE,
  "grand-nancy": NANCY,
  "grand-narbonne": NARBONNE,
  "grand-paris-sud": GRAND_PARIS_SUD,
  laval: LAVAL,
  maubeuge: MAUBEUGE,
  montbeliard: MONTBELIARD,
  montpellier: MONTPELLIER,
  "orly-choisy": ORLY_CHOISY,
  roubaix: [...ROUBAIX_ACCEPTED, ...ROUBAIX_PENDING],
  "saint-louis": SAINT_LOUIS,
  toulouse: TOULOUSE,
};
