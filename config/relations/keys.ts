import { problemsFromKey } from "../issues";
import { valueAt } from "../path";
import type { Problem } from "../problem";
import { tagKey } from "../schema";
import { entryKey } from "../schema/routing";
import { userLogin } from "../schema/users";
import { type ConfigView, recordSections } from "../view";

/**
 * Keys have their form, and are no word that every object knows. It is told here and not by the schema, because a
 * record of zod leaves the value of a wrong key unread, and with it all that is wrong there.
 */
export function* keys(view: ConfigView): Generator<Problem> {
  for (const section of recordSections) {
    yield* wrongKeys(section, view.keys(section), section === "users" ? userLogin : entryKey);
  }
  yield* wrongKeys("tags", tagKeys(view), tagKey);
}

function* wrongKeys(section: string, written: readonly string[], form: typeof entryKey): Generator<Problem> {
  for (const key of written) {
    const path = [section, key];
    if (isInherited(key)) {
      yield* problemsFromKey(path, [
        {
          expected: "a key that is no word of JavaScript's own objects, such as constructor or __proto__",
          fix: `Choose another, e.g. ${JSON.stringify(`${key.replace(/^_+|_+$/g, "")}-1`)}.`,
        },
      ]);
      continue;
    }
    yield* problemsFromKey(path, form.safeParse(key).error?.issues ?? []);
  }
}

/** True for what a lookup finds in an object that does not hold it; the tree of constructs is full of such lookups. */
function isInherited(key: string): boolean {
  return key in Object.prototype || key === "prototype";
}

/** Keys of the tags, whatever their values are. */
export function tagKeys(view: ConfigView): readonly string[] {
  const tags = valueAt(view.raw, ["tags"]);
  return typeof tags === "object" && tags !== null && !Array.isArray(tags) ? Object.keys(tags) : [];
}
