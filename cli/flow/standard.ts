import { loadContactCenter } from "../../config/load";
import type { ContactCenterConfig } from "../../config/schema";
import { deployedFlows } from "../../contact-flows/deployed-flows";
import { fixedIds } from "../../contact-flows/language/build/write";
import type { FlowDocument, FlowType } from "../../contact-flows/language/document";
import type { Resource } from "../../contact-flows/language/resources";
import { flowSettings } from "../../contact-flows/settings";
import type { FlowSurroundings } from "./typescript";

/** A flow or a module of an environment, written with fixed ids. */
export interface EnvironmentFlow {
  readonly key: string;
  readonly name: string;
  readonly type: FlowType;
  readonly description: string | undefined;
  /** What it names outside of itself. */
  readonly resources: readonly Resource[];
  readonly document: FlowDocument;
}

/** @throws ConfigurationError where the environment cannot be used. */
export function environmentFlows(environment?: string): {
  readonly environment: string;
  readonly flows: readonly EnvironmentFlow[];
  /** What flows of the operator's own are built with. */
  readonly surroundings: FlowSurroundings;
} {
  const config = loadContactCenter(environment);
  const surroundings = { languages: config.languages, settings: flowSettings(config) };
  return { environment: config.environment, flows: flowsOf(config), surroundings };
}

/** The flows and modules that a configuration makes. */
export function flowsOf(config: ContactCenterConfig): readonly EnvironmentFlow[] {
  return deployedFlows(config).map(({ key, definition }) => {
    const { name, type, description, resources, document } = definition.build({ languages: config.languages });
    return { key, name, type, description, resources, document: document({ resolve: fixedIds }) };
  });
}
