import { exampleLinkKeyId } from "../../config/link-keys";
import { loadContactCenter } from "../../config/load";
import type { ContactCenterConfig } from "../../config/schema";
import type { PublicHalf } from "./key-pair";
import { usageError } from "./machine-error";

/**
 * The environment as it would be with these keys: so that nothing is written which would not load, and so that an
 * environment whose only fault is that it has no key can be given one.
 *
 * @throws ConfigurationError with all that is wrong besides.
 */
export function environmentWith(keys: readonly PublicHalf[], environment: string, folder: string): ContactCenterConfig {
  const config = loadContactCenter(environment, folder, keys);
  if (config.voiceToChat !== undefined) return config;
  throw usageError(
    `Environment ${environment} has no voiceToChat, and nothing else signs links.`,
    "Add the section first: docs/guide/voice-to-chat.md.",
  );
}

/** Keys that somebody can sign with: not the one that came with the example, whose private half is nobody's. */
export function withoutExample(keys: readonly PublicHalf[]): readonly PublicHalf[] {
  return keys.filter(({ id }) => id !== exampleLinkKeyId);
}
