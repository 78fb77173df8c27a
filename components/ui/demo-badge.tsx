import { Badge } from "./badge";

/** Marks a made-up record, so that nobody quotes it as a real one. */
export function DemoBadge() {
  return (
    <Badge severity="new" noIcon>
      Donnée de démonstration
    </Badge>
  );
}
