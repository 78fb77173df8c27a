import { type Entries, read } from "@/lib/features/projects/form/rules";
import type { TextFormValues } from "./types";

export const readTextForm = (form: Entries): TextFormValues => ({
  title: read(form, "title"),
  summary: read(form, "summary"),
});
