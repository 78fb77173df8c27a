export type TextFormValues = { readonly title: string; readonly summary: string };
