import type { CatalogueField } from "../../rules/catalogue.ts";

/** Whether what leads say of a field is counted in ranges, not value by value. */
export function isRanged({ name, type }: CatalogueField): boolean {
  return name !== "createdAt" && (type === "date" || isNumeric(type));
}

/** Whether what leads say of such a field is a number. */
export function isNumeric(type: CatalogueField["type"]): boolean {
  return type === "number" || type === "money" || type === "events";
}
