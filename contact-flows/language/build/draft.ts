import { limits } from "../../../config/limits";
import type { FlowType, JsonValue } from "../document";

/** A way out of a block that is being written: `to` is the block it leads to, once that is known. */
export interface Exit {
  readonly block: string;
  /** As people read it: `NextAction`, `presses 1`, `NoMatchingError`. */
  readonly label: string;
  to?: string;
  /** Leads to the entry of a part, which may not be written yet. */
  part?: string;
  /** Leads back for ever, and the author says so. */
  unbounded?: true;
  /** Leads nowhere, as in drafts of the console. */
  unconnected?: true;
}

/** A block that is being written. */
export interface DraftAction {
  readonly id: string;
  readonly type: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly conditions: readonly { readonly operator: string; readonly operand: string; readonly exit: Exit }[];
  readonly errors: readonly { readonly type: string; readonly exit: Exit }[];
  readonly next: Exit | undefined;
}

/** Something that keeps a flow from being written. */
export interface FlowProblem {
  readonly block: string;
  readonly message: string;
  readonly fix: string;
}

/** A flow that is being written: its blocks, and what is wrong with them so far. */
export class FlowDraft {
  readonly actions: DraftAction[] = [];
  readonly problems: FlowProblem[] = [];
  /** Identifier that the flow starts with, once it has a block. */
  readonly start: Exit = { block: "", label: "start" };
  /** Ways that were still open where the story, or a part, ended. */
  readonly ends: Exit[] = [];
  /** Blocks that are carried as they are: nothing is held against them. */
  readonly raw = new Set<string>();
  private readonly entries = new Map<string, Exit>();
  private readonly taken = new Set<string>();

  constructor(
    readonly name: string,
    readonly type: FlowType,
    /** Locales in which it speaks, the first is the default. */
    readonly languages: readonly string[],
    /** Whether errors that may be left out are written. */
    readonly optionalErrors: "handled" | "undeclared",
    /** Whether the author says that its ways may lead nowhere. */
    readonly halfFinished: boolean,
  ) {}

  problem(block: string, message: string, fix: string): void {
    this.problems.push({ block, message, fix });
  }

  /** The way into a part. */
  entryOf(part: string): Exit {
    const entry = this.entries.get(part) ?? { block: "", label: `part "${part}"` };
    this.entries.set(part, entry);
    return entry;
  }

  /** Names of the parts that are told. */
  get parts(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Every way out of every block. */
  get exits(): readonly Exit[] {
    return this.actions.flatMap(({ conditions, errors, next }) => [
      ...conditions.map(({ exit }) => exit),
      ...errors.map(({ exit }) => exit),
      ...(next === undefined ? [] : [next]),
    ]);
  }

  /** The block that a part begins with; undefined where it has none, or only leads on to itself. */
  beginning(part: string, passed: readonly string[] = []): string | undefined {
    const entry = this.entries.get(part);
    if (entry === undefined || passed.includes(part)) return undefined;
    return entry.to ?? (entry.part === undefined ? undefined : this.beginning(entry.part, [...passed, part]));
  }

  /** An `Identifier` that nothing else has: the author's name as it is, or a suggestion with a number. */
  identifier(name: string | undefined, suggested: string): string {
    if (name !== undefined) {
      if (this.taken.has(name))
        this.problem(name, `Two blocks are named ${JSON.stringify(name)}.`, "Give each block a name of its own.");
      this.taken.add(name);
      return name;
    }
    const base = identifierFrom(suggested);
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? "" : ` ${number}`;
      const id = base.slice(0, limits.flowIdentifier.max - suffix.length).trimEnd() + suffix;
      if (this.taken.has(id)) continue;
      this.taken.add(id);
      return id;
    }
  }
}

/** Words as an `Identifier`: without what the service forbids, and not longer than it takes. */
export function identifierFrom(words: string): string {
  const readable = words
    .replace(/[%:()\\/=$,;[\]{}<>"'`]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const shortened =
    readable.length > limits.flowIdentifier.max ? readable.slice(0, limits.flowIdentifier.max - 1).trimEnd() : readable;
  return shortened === "" || forbiddenWords.has(shortened) ? "Block" : shortened;
}

/** Words that the service refuses as an `Identifier` (Amazon Connect Developer Guide, flow language). */
const forbiddenWords: ReadonlySet<string> = new Set([
  ...["__proto__", "constructor", "__defineGetter__", "__defineSetter__", "toString", "hasOwnProperty"],
  ...["isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "valueOf"],
]);

/** Parameters as they are written, with every value, resource and template made a text by `write`. */
export function written(value: unknown, write: (leaf: unknown) => JsonValue | undefined): JsonValue {
  const leaf = write(value);
  if (leaf !== undefined) return leaf;
  if (Array.isArray(value)) return value.map((item) => written(item, write));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, written(inner, write)]));
  }
  return value as JsonValue;
}
