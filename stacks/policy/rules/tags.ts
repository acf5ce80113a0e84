import { blocksAt, isText, valueAt } from "../lookup";
import type { Problem, Rule } from "../rule";
import { blocks, isObject, type JsonObject, type SynthesisedStack } from "../synthesised-stack";

const required = ["Environment", "Project", "Stack", "ManagedBy"] as const;
const project = "switchboard";

/** Default tags reach every taggable resource, and a CloudFormation stack hands its tags on to what it makes. */
export const tags = {
  id: "tags",
  title: "The provider tags everything with environment, project, stack and what manages it.",
  why: "Nobody can say what a resource belongs to, what a system costs, or whether it may be deleted.",
  source: "Switchboard CC-TAG",
  check: (stack) => {
    const providers = isObject(stack.json.provider) ? blocks(stack.json.provider.aws) : [];
    return [...providers.flatMap(missingTags), ...providers.flatMap((provider) => contradictions(stack, provider))];
  },
} as const satisfies Rule;

function defaultTags(provider: JsonObject): JsonObject {
  const found = valueAt(provider, "default_tags.tags");
  return isObject(found) ? found : {};
}

function missingTags(provider: JsonObject): readonly Problem[] {
  const address = isText(provider.alias) ? `provider.aws.${provider.alias}` : "provider.aws";
  const given = defaultTags(provider);
  const missing = required.filter((key) => !isText(given[key]));
  const problems = missing.map((key) => ({
    address,
    message: `default_tags has no ${key}`,
    fix: "Make the provider with the shared unit, which sets all default tags.",
  }));
  if (isText(given.Project) && given.Project !== project) {
    problems.push({ address, message: `the tag Project is ${given.Project}`, fix: `Set it to ${project}.` });
  }
  return problems;
}

function contradictions(stack: SynthesisedStack, provider: JsonObject): readonly Problem[] {
  const given = defaultTags(provider);
  return stack.resources.flatMap(({ address, body }) =>
    blocksAt(body, "tags").flatMap((own) =>
      Object.entries(own)
        .filter(([key, value]) => key in given && given[key] !== value)
        .map(([key, value]) => ({
          address,
          message: `its tag ${key} is ${JSON.stringify(value)}, the stack's is ${JSON.stringify(given[key])}`,
          fix: `Leave ${key} to the provider's default tags.`,
        })),
    ),
  );
}
