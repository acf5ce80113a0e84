import { languageOf } from "../languages";
import { didYouMean } from "../nearest";
import { joinPath, valueAt } from "../path";
import type { Problem } from "../problem";
import { menuKey } from "../schema/inbound";
import { isSecretValue } from "../secrets";
import type { ConfigView } from "../view";

/** What callers meet first fits to queues, hours and languages. */
export function* inbound(view: ConfigView): Generator<Problem> {
  yield* languages(view);
  yield* named(view, ["inbound", "hours"], "hours");
  yield* named(view, ["inbound", "queue"], "queues");
  // Read as it stands there: one wrong setting must not hide what is wrong with the others.
  const menu = valueAt(view.raw, ["inbound", "menu"]);
  for (const key of typeof menu === "object" && menu !== null ? Object.keys(menu) : []) {
    const path = ["inbound", "menu", key];
    const parsed = menuKey.safeParse(key);
    if (!parsed.success) {
      yield {
        path: joinPath(path),
        found: JSON.stringify(key),
        expected: "a key from 1 to 8",
        fix: "The menu has no other keys; 9 is for hearing it again.",
      };
    }
    yield* named(view, [...path, "queue"], "queues");
    yield* words(view, [...path, "say"]);
  }
}

function* languages(view: ConfigView): Generator<Problem> {
  const chosen = view.setting("languages") ?? [];
  for (const [index, locale] of chosen.entries()) {
    const earlier = chosen.slice(0, index).find((other) => languageOf(other) === languageOf(locale));
    if (earlier === undefined) continue;
    yield {
      path: joinPath(["languages", String(index)]),
      found: JSON.stringify(locale),
      expected: "each language once",
      fix: `Callers cannot choose between ${JSON.stringify(earlier)} and ${JSON.stringify(locale)}: keep one of them.`,
    };
  }
}

function* named(view: ConfigView, path: readonly string[], section: "hours" | "queues"): Generator<Problem> {
  const key = valueAt(view.raw, path);
  const declared = view.keys(section);
  if (typeof key !== "string" || isSecretValue(key) || !view.readable(section) || declared.includes(key)) return;
  yield {
    path: joinPath(path),
    found: JSON.stringify(key),
    expected: `a key of \`${section}\``,
    fix: `${didYouMean(key, declared)} Or add ${JSON.stringify(key)} to \`${section}\`.`,
  };
}

function* words(view: ConfigView, path: readonly string[]): Generator<Problem> {
  const say = valueAt(view.raw, path);
  if (typeof say !== "object" || say === null) return;
  const needed = (view.setting("languages") ?? []).map(languageOf);
  for (const language of needed) {
    if (Object.hasOwn(say, language)) continue;
    yield {
      path: joinPath([...path, language]),
      found: "nothing",
      expected: `what the choice is about in "${language}", which \`languages\` names`,
      fix: `Add { ${language}: "..." }, or take the language out of \`languages\`.`,
    };
  }
  for (const language of Object.keys(say)) {
    if (needed.length === 0 || needed.includes(language)) continue;
    yield {
      path: joinPath([...path, language]),
      found: JSON.stringify(language),
      expected: `one of the languages: ${needed.join(", ")}`,
      fix: "Leave it out, or add the language to `languages`.",
    };
  }
}
