import { Definition } from "@/components/dashboard/definition";
import { formatCount } from "@/lib/kernel/format";

/** Why a list is shorter than its figure. */
export function HiddenProjects({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <div className="pb-4">
      <p className="m-0">
        {formatCount(count, "autre entrait", "autres entraient")} dans ce chiffre et{" "}
        {count < 2 ? "n’est plus consultable" : "ne sont plus consultables"} aujourd’hui&nbsp;: projet retiré,
        archivé ou supprimé, ou revenu à un statut que vous ne voyez pas.
      </p>
      <Definition name="noLongerVisible" />
    </div>
  );
}
