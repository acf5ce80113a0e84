import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { valueAt } from "./path";
import type { Problem } from "./problem";
import { isSecretValue } from "./secrets";

/**
 * The public keys of links stand in a file beside the environment, which `npm run keys` writes: it is data, and a program
 * should not have to edit what people write.
 */
export function linkKeysFile(folder: string, environment: string): string {
  return join(folder, `${environment}.keys.json`);
}

/** Id of the key that comes with environment `example`. Nobody has its private half. */
export const exampleLinkKeyId = "example-key";

/** True where nobody can sign: the only keys are those that came with the example. */
export function hasOnlyExampleKey(linkKeys: readonly { readonly id: string }[]): boolean {
  return linkKeys.length > 0 && linkKeys.every(({ id }) => id === exampleLinkKeyId);
}

const form = '{ "linkKeys": [{ "id": "...", "publicKey": "..." }] }';

/** What the file holds, for the schema to judge; problems where it is no such file. */
export function readLinkKeys(
  folder: string,
  environment: string,
): { readonly linkKeys: readonly unknown[] | undefined; readonly problems: readonly Problem[] } {
  const file = linkKeysFile(folder, environment);
  if (!existsSync(file)) return { linkKeys: undefined, problems: [] };
  const text = readFileSync(file, "utf8");
  const linkKeys = listIn(text);
  if (linkKeys !== undefined) return { linkKeys, problems: [] };
  // Not a word of the file is repeated: somebody may have put the wrong half there.
  const found = `${environment}.keys.json, which ${isSecretValue(text) ? "holds a private key (not shown)" : "is no such file"}`;
  const fix = `Remove the file, and have it made: npm run keys -- --env ${environment}`;
  return { linkKeys: undefined, problems: [{ path: linkKeysPath, found, expected: form, fix }] };
}

/** Where the keys stand in a configuration. */
export const linkKeysPath = "voiceToChat.linkKeys";

/** A configuration with the keys of its file, where it asks for voice-to-chat; what it says itself is a second place. */
export function withLinkKeys(
  raw: unknown,
  linkKeys: readonly unknown[] | undefined,
  environment: string,
): { readonly raw: unknown; readonly problems: readonly Problem[] } {
  const section = valueAt(raw, ["voiceToChat"]);
  if (linkKeys === undefined || typeof section !== "object" || section === null) return { raw, problems: [] };
  if (valueAt(section, ["linkKeys"]) === undefined) {
    return { raw: { ...(raw as object), voiceToChat: { ...section, linkKeys } }, problems: [] };
  }
  const found = `keys here, and others in ${environment}.keys.json`;
  const fix = `Take linkKeys out of ${environment}.ts: \`npm run keys\` looks after the file.`;
  return { raw, problems: [{ path: linkKeysPath, found, expected: "keys in one place", fix }] };
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    const linkKeys = valueAt(parsed, ["linkKeys"]);
    const isAlone = Array.isArray(linkKeys) && Object.keys(parsed as object).length === 1;
    return isAlone ? (linkKeys as readonly unknown[]) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
