import { resolve } from "node:path";
import type { BuildContext, FlowDefinition } from "../../contact-flows/language/build/contact-flow";
import { fixedIds } from "../../contact-flows/language/build/write";
import { type FlowDocument, type FlowType, flowTypes } from "../../contact-flows/language/document";
import type { Finding } from "../../contact-flows/language/finding";
import type { FlowSettings } from "../../contact-flows/settings";

/** One flow that a file of TypeScript exports, or what keeps it from being built. */
export type WrittenFlow = {
  /** Name of the export. */
  readonly key: string;
  readonly name: string;
  readonly type: FlowType;
} & ({ readonly document: FlowDocument } | { readonly problems: readonly Finding[] });

/** What flows are built with: the languages and the settings of an environment. */
export interface FlowSurroundings extends BuildContext {
  readonly settings: FlowSettings;
}

/**
 * The flows that a file exports: what `contactFlow` made, and functions that make it from an environment's settings.
 * They are known by their form, since the file brings a language of its own along.
 */
export function flowsInFile(
  file: string,
  surroundings: FlowSurroundings,
): readonly WrittenFlow[] | { readonly problem: Finding } {
  let exported: unknown;
  try {
    exported = require(resolve(file));
  } catch (error) {
    const fix = "Correct the error; `npx tsc --noEmit` shows mistakes with their lines.";
    return { problem: fileError(`${file} fails when it is read: ${reason(error)}.`, fix) };
  }
  const failed: string[] = [];
  const definitions = Object.entries(exported ?? {}).flatMap(([key, value]) => {
    if (isDefinition(value)) return [{ key, definition: value }];
    if (typeof value !== "function") return [];
    try {
      const made: unknown = value(surroundings.settings);
      return isDefinition(made) ? [{ key, definition: made }] : [];
    } catch (error) {
      failed.push(`${key}(settings) fails: ${reason(error)}.`);
      return [];
    }
  });
  if (definitions.length === 0) return { problem: nothingExported(file, failed) };
  return definitions.map(({ key, definition }) => written(key, definition, surroundings));
}

function nothingExported(file: string, failed: readonly string[]): Finding {
  return fileError(
    [`${file} exports no flow.`, ...failed].join(" "),
    "Export what contactFlow(...) gives, or a function that takes the settings of an environment (contact-flows/settings.ts) and returns it.",
  );
}

function isDefinition(value: unknown): value is FlowDefinition {
  if (typeof value !== "object" || value === null) return false;
  const { name, type, build } = value as Partial<Record<keyof FlowDefinition, unknown>>;
  return typeof name === "string" && flowTypes.some((known) => known === type) && typeof build === "function";
}

function written(key: string, definition: FlowDefinition, { languages }: FlowSurroundings): WrittenFlow {
  const { name, type } = definition;
  try {
    return { key, name, type, document: definition.build({ languages }).document({ resolve: fixedIds }) };
  } catch (error) {
    return { key, name, type, problems: problemsIn(error) };
  }
}

/** Everything that the language refuses in a flow: its error is known by its form as well. */
function problemsIn(error: unknown): readonly Finding[] {
  const problems: unknown = typeof error === "object" && error !== null && Reflect.get(error, "problems");
  const told = (Array.isArray(problems) ? problems : []).map(
    ({ block, message, fix }: Pick<Finding, "block" | "message" | "fix">): Finding => {
      return { rule: "language", severity: "error", block, message, fix };
    },
  );
  if (told.length > 0) return told;
  return [fileError(`The flow fails when it is built: ${reason(error)}.`, "Correct what its steps are given.")];
}

function fileError(message: string, fix: string): Finding {
  return { rule: "file", severity: "error", block: "", message, fix };
}

/** What went wrong, on one line and without its stack; it may be of another realm's `Error`. */
function reason(error: unknown): string {
  const message = typeof error === "object" && error !== null ? Reflect.get(error, "message") : error;
  return String(message).trim().split("\n")[0]?.replace(/\.$/, "") ?? "";
}
