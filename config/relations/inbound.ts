import { languageOf } from "../languages";
import { didYouMean } from "../nearest";
import { joinPath } from "../path";
import type { Problem } from "../problem";
import { menuKey } from "../schema/inbound";
import type { ConfigView } from "../view";

/** What callers meet first fits to queues, hours and languages. */
export function* inbound(view: ConfigView): Generator<Problem> {
  yield* languages(view);
  const settings = view.setting("inbound");
  if (settings === undefined) return;
  yield* named(view, ["inbound", "hours"], "hours", settings.hours);
  yield* named(view, ["inbound", "queue"], "queues", settings.queue);
  for (const [key, { queue, say }] of Object.entries(settings.menu)) {
    const path = ["inbound", "menu", key];
    if (!menuKey.safeParse(key).success) {
      yield {
        path: joinPath(path),
        found: JSON.stringify(key),
        expected: "a key from 1 to 9",
        fix: "The menu has no other keys.",
      };
    }
    yield* named(view, [...path, "queue"], "queues", queue);
    yield* words(view, [...path, "say"], say);
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

function* named(
  view: ConfigView,
  path: readonly string[],
  section: "hours" | "queues",
  key: string | undefined,
): Generator<Problem> {
  const declared = view.keys(section);
  if (key === undefined || !view.readable(section) || declared.includes(key)) return;
  yield {
    path: joinPath(path),
    found: JSON.stringify(key),
    expected: `a key of \`${section}\``,
    fix: `${didYouMean(key, declared)} Or add ${JSON.stringify(key)} to \`${section}\`.`,
  };
}

function* words(view: ConfigView, path: readonly string[], say: Readonly<Record<string, string>>): Generator<Problem> {
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
