import type { ReactNode } from "react";

export type BadgeSeverity = "info" | "success" | "warning" | "error" | "new" | "neutral";

export type BadgeProps = {
  readonly severity?: BadgeSeverity;
  readonly children: ReactNode;
  readonly small?: boolean;
  /** The icon repeats the severity for those who do not tell colours apart; hide it only where the text says it all. */
  readonly noIcon?: boolean;
};

export function Badge({ severity = "neutral", children, small = true, noIcon = false }: BadgeProps) {
  const classes = [
    "fr-badge",
    severity !== "neutral" && `fr-badge--${severity}`,
    small && "fr-badge--sm",
    noIcon && "fr-badge--no-icon",
  ];
  return <span className={classes.filter(Boolean).join(" ")}>{children}</span>;
}
