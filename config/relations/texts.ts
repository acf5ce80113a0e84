import { describeValue } from "../issues";
import { joinPath, valueAt } from "../path";
import type { Problem } from "../problem";
import { findPhoneNumber } from "../schema/phone";
import { type ConfigView, recordSections } from "../view";
import { tagKeys } from "./keys";

/** Settings of entries that people write in words of their own. */
const freeTexts = ["name", "description", "outboundCallerName", "firstName", "lastName"] as const;

/** Text that people read can be read, and holds no telephone number: those are settings, where policy looks for them. */
export function* texts(view: ConfigView): Generator<Problem> {
  const written = recordSections.flatMap((section) =>
    view.keys(section).flatMap((key) => freeTexts.map((setting) => [section, key, setting])),
  );
  for (const path of [...written, ["phoneNumber", "description"], ["voiceToChat", "moduleName"], ...spoken(view)]) {
    yield* unreadable(path, valueAt(view.raw, path));
    yield* withPhoneNumber(path, valueAt(view.raw, path));
  }
  // What tags are made of is in the schema, and empty ones are fine.
  for (const key of tagKeys(view)) yield* withPhoneNumber(["tags", key], valueAt(view.raw, ["tags", key]));
}

/** What callers hear: the name of the house, and the choices of the menu in each language. */
function* spoken({ raw }: ConfigView): Generator<readonly string[]> {
  yield ["inbound", "organisation"];
  const menu = ["inbound", "menu"];
  for (const key of keysAt(raw, menu)) {
    const say = [...menu, key, "say"];
    for (const language of keysAt(raw, say)) yield [...say, language];
  }
}

function keysAt(raw: unknown, path: readonly string[]): readonly string[] {
  const value = valueAt(raw, path);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function* unreadable(path: readonly string[], value: unknown): Generator<Problem> {
  // That nothing at all is written is a problem of length.
  if (typeof value !== "string" || value === "") return;
  const found = describeValue(value, path);
  if (/^[\p{Z}\p{Cc}\p{Cf}\p{Cs}]*$/u.test(value)) {
    yield {
      path: joinPath(path),
      found: `${found}, of which nothing can be seen`,
      expected: "text with at least one visible character",
      fix: "Write what people should read, or leave the setting out where it may be.",
    };
  } else if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(value)) {
    yield {
      path: joinPath(path),
      found: `${found}, with a control character`,
      expected: "one line of text without tabs, line breaks and other control characters",
      fix: "Remove them, or put a space in their place.",
    };
  }
}

function* withPhoneNumber(path: readonly string[], value: unknown): Generator<Problem> {
  const number = typeof value === "string" ? findPhoneNumber(value) : undefined;
  if (number === undefined) return;
  yield {
    path: joinPath(path),
    found: `the telephone number ${number} in a text`,
    expected: "no telephone number in text that people read",
    fix: "Remove it: a number belongs in `number` of a quick connect of type phone, or of a user's desk phone.",
  };
}
