import { didYouMean } from "../nearest";
import { joinPath } from "../path";
import type { Problem } from "../problem";
import { isSecretValue } from "../secrets";
import type { ConfigView, RecordSection } from "../view";

/** Every key that one entry writes of another section exists there. */
export function* references(view: ConfigView): Generator<Problem> {
  for (const { from, section, key } of referencesOf(view)) {
    const declared = view.keys(section);
    if (key === undefined || !view.readable(section) || declared.includes(key)) continue;
    // What looks like a secret is a problem already, and no message repeats it.
    if (isSecretValue(key)) continue;
    yield {
      path: joinPath(from),
      found: JSON.stringify(key),
      expected: `a key of \`${section}\``,
      fix: `${didYouMean(key, declared)} Or add ${JSON.stringify(key)} to \`${section}\`.`,
    };
  }
}

interface Reference {
  readonly from: readonly string[];
  readonly section: RecordSection;
  readonly key: string | undefined;
}

function* referencesOf(view: ConfigView): Generator<Reference> {
  for (const [key, queue] of view.entries("queues")) {
    const from = ["queues", key];
    yield { from: [...from, "hours"], section: "hours", key: queue.hours };
    yield* listed([...from, "quickConnects"], "quickConnects", queue.quickConnects);
  }
  for (const [key, quickConnect] of view.entries("quickConnects")) {
    const from = ["quickConnects", key, quickConnect.type ?? ""];
    if (quickConnect.type === "queue") yield { from, section: "queues", key: quickConnect.queue };
    if (quickConnect.type === "user") yield { from, section: "users", key: quickConnect.user };
  }
  for (const [key, profile] of view.entries("routingProfiles")) {
    const from = ["routingProfiles", key];
    yield { from: [...from, "defaultOutboundQueue"], section: "queues", key: profile.defaultOutboundQueue };
    for (const [index, { queue }] of (profile.queues ?? []).entries()) {
      yield { from: [...from, "queues", String(index), "queue"], section: "queues", key: queue };
    }
  }
  for (const [login, user] of view.entries("users")) {
    const from = ["users", login];
    yield { from: [...from, "routingProfile"], section: "routingProfiles", key: user.routingProfile };
    yield* listed([...from, "securityProfiles"], "securityProfiles", user.securityProfiles);
  }
}

function* listed(from: readonly string[], section: RecordSection, keys: readonly string[] = []): Generator<Reference> {
  for (const [index, key] of keys.entries()) yield { from: [...from, String(index)], section, key };
}
