import type { JsonValue } from "./document";

/** A reference in a value: the whole of it, and its first member, e.g. `$.External.status` and `External`. */
export interface Reference {
  readonly path: string;
  readonly namespace: string;
  /** The member that follows, where there is one: `status`. */
  readonly key: string | undefined;
}

/** Dot form or bracket form; a full stop at the end of a sentence does not belong to it. */
const pattern = /\$(?:\.[A-Za-z_][\w-]*|\['[^']*'\]|\["[^"]*"\])+/g;
const member = /\.([A-Za-z_][\w-]*)|\['([^']*)'\]|\["([^"]*)"\]/g;

/** All references in a text, in their order. */
export function referencesInText(text: string): readonly Reference[] {
  if (!text.includes("$")) return [];
  return [...text.matchAll(pattern)].map(([path]) => referenceOf(path));
}

/** All references in a value and in the values, and keys, within it. */
export function referencesIn(value: JsonValue | undefined): readonly Reference[] {
  if (typeof value === "string") return referencesInText(value);
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...referencesInText(key), ...referencesIn(inner)]);
}

/** Whether a text is one reference and nothing else. */
export function isReference(text: string): boolean {
  const [first] = text.matchAll(pattern);
  return first?.[0] === text;
}

/** The members of a reference: `$.Lex.Slots.size` has `Lex`, `Slots` and `size`. */
export function membersOf(path: string): readonly string[] {
  return [...path.matchAll(member)].map(([, dotted, single, double]) => dotted ?? single ?? double ?? "");
}

function referenceOf(path: string): Reference {
  const [namespace = "", key] = membersOf(path);
  return { path, namespace, key };
}

/** First members that the service knows (Amazon Connect Administrator Guide, list of available attributes). */
export const namespaces: readonly string[] = [
  ...["AwsRegion", "Channel", "ContactId", "InitialContactId", "PreviousContactId", "Task", "InstanceARN"],
  ...["InitiationMethod", "LanguageCode", "TextToSpeechVoiceId", "CustomerId", "Name", "Description", "Tags"],
  ...["References", "StoredCustomerInput", "CustomerEndpoint", "SystemEndpoint", "AdditionalEmailRecipients"],
  ...["CustomerCallBackPhoneNumber", "Queue", "Agent", "Attributes", "FlowAttributes", "SegmentAttributes"],
  ...["External", "LambdaInvocation", "Lex", "Metrics", "Media", "MediaStreams", "Views", "Capabilities", "Case"],
  ...["Customer", "Loop", "Modules", "DataTables", "DataTableList", "Wisdom", "AgenticCX", "Email"],
];
