import type { JsonValue } from "../../language/document";
import { asText, memberOf } from "../template";

/** The texts of a list within a value; none where there is no list. */
export function membersAt(value: JsonValue | undefined, ...members: readonly string[]): readonly string[] {
  const list = memberOf(value, members);
  return Array.isArray(list) ? list.map((item: JsonValue) => asText(item)) : [];
}
