import example from "../../config/environments/example";
import minimal from "../../config/environments/minimal";
import { readLinkKeys, withLinkKeys } from "../../config/link-keys";
import { environmentsFolder, parseContactCenter } from "../../config/load";
import type { ContactCenterConfig, ContactCenterInput } from "../../config/schema";

/** Sections to put in the place of others; undefined takes one away. */
export type Changes = { readonly [Section in keyof ContactCenterInput]?: ContactCenterInput[Section] | undefined };

/** What the files of the example environment say together: its own, and that of its keys. */
export const exampleInput = withLinkKeys(example, readLinkKeys(environmentsFolder, "example").linkKeys, "example")
  .raw as ContactCenterInput;

/** The example environment, with some sections replaced. */
export function exampleConfig(changes: Changes = {}, environment = "example"): ContactCenterConfig {
  return parseContactCenter({ ...structuredClone(exampleInput), ...changes }, environment);
}

/** The smallest environment, with some sections replaced. */
export function minimalConfig(changes: Changes = {}, environment = "minimal"): ContactCenterConfig {
  return parseContactCenter({ ...structuredClone(minimal), ...changes }, environment);
}

/** Where state can live, as an operator would write each. */
export const statePlaces = {
  local: { type: "local", bucket: "acme-state-111122223333" },
  s3: { type: "s3", bucket: "acme-state-111122223333" },
  cloud: { type: "cloud", organization: "acme", project: "Contact center" },
} as const satisfies Record<string, ContactCenterInput["state"]>;

/** An instance that somebody made before. */
export const existingInstance = {
  type: "existing",
  arn: "arn:aws:connect:eu-west-2:111122223333:instance/01234567-89ab-cdef-0123-456789abcdef",
  identity: { type: "saml" },
} as const satisfies ContactCenterInput["instance"];
