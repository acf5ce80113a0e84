import type { FlowDocument } from "../document";
import type { Finding } from "../finding";

const told = new WeakMap<FlowDocument, ReadonlySet<string>>();
const nothing: ReadonlySet<string> = new Set();

/** Keeps what was found of a flow when it was read, so that nobody says it a second time. */
export function keepTold(document: FlowDocument, findings: readonly Finding[]): void {
  if (findings.length > 0) told.set(document, new Set(findings.map(({ rule }) => rule)));
}

/** Rules of which something was found when this very document was read; a changed copy of it is another one. */
export function toldOf(document: FlowDocument): ReadonlySet<string> {
  return told.get(document) ?? nothing;
}
