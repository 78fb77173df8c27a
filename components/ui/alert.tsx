import type { ReactNode } from "react";

export type AlertSeverity = "info" | "success" | "warning" | "error";

export type AlertProps = {
  readonly severity: AlertSeverity;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly small?: boolean;
  /** Heading level of the title, so that the outline of the page stays right. */
  readonly as?: "h2" | "h3" | "h4" | "p";
  /** `alert` interrupts, `status` waits: only for a message that answers what the reader just did. */
  readonly role?: "alert" | "status";
  readonly id?: string;
};

export function Alert({ severity, title, children, small = false, as: Title = "h2", role, id }: AlertProps) {
  return (
    <div
      id={id}
      role={role}
      // Takes the focus that went with what was pressed (FocusKeeper).
      data-answer={role === undefined ? undefined : ""}
      className={`fr-alert fr-alert--${severity} ${small ? "fr-alert--sm" : ""}`}
    >
      {title !== undefined && <Title className="fr-alert__title">{title}</Title>}
      {children !== undefined && (typeof children === "string" ? <p>{children}</p> : children)}
    </div>
  );
}
