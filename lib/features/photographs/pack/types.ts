import type { Report } from "@/lib/features/dashboard/report/types";
import type { PackFormat } from "./constants";

export type PackFile = { readonly format: PackFormat; readonly fileName: string; readonly byteCount: number };

/** The making of the three files, and what came of it. */
export type Pack = {
  readonly status: "waiting" | "ready" | "failed";
  readonly requestedAt: Date;
  readonly requestedByName: string;
  /** Of PACK_STEPS. */
  readonly progressDone: number;
  readonly readyAt: Date | null;
  /** All of them once it is ready, none before. */
  readonly files: readonly PackFile[];
};

/** What the three files are made from: a photographie and who froze it. */
export type PackSource = {
  readonly title: string;
  readonly comment: string;
  /** « Figée le 30 juin 2026 à 18:02 par Awa Diallo, Ville de Roubaix » */
  readonly signature: string;
  readonly report: Report;
};
