import { locales } from "../../../config/languages";
import type { ContactCenterConfig } from "../../../config/schema";
import { fixedIds } from "../../../contact-flows/language/build/write";
import { validate } from "../../../contact-flows/language/validate/validate";
import { standardFlows } from "../../../contact-flows/standard-flows";
import { voiceToChatFlows } from "../../../contact-flows/voice-to-chat-flows";
import { exampleConfig, minimalConfig } from "../../support/contact-centers";

const { voiceToChat } = exampleConfig();
const section = voiceToChat as NonNullable<Parameters<typeof minimalConfig>[0]>["voiceToChat"];
const minimal = (changes: Parameters<typeof minimalConfig>[0] = {}) =>
  minimalConfig({ voiceToChat: section, ...changes });

const environments: readonly (readonly [string, readonly ContactCenterConfig[]])[] = [
  ["the example", [exampleConfig()]],
  ["every language alone", locales.map((locale) => minimal({ languages: [locale] }))],
];

function built(config: ContactCenterConfig) {
  return voiceToChatFlows(config).map(({ key, definition }) => {
    const flow = definition.build({ languages: config.languages });
    return { key, flow, document: flow.document({ resolve: fixedIds }) };
  });
}

test.each(environments)("nothing is found in the flows of voice-to-chat of %s", (_what, configs) => {
  const found = configs.flatMap(built).flatMap(({ key, flow, document }) =>
    validate(document, { type: flow.type })
      .filter(({ severity }) => severity !== "info")
      .map((finding) => ({ key, ...finding })),
  );

  expect(found).toEqual([]);
});

test("each names only flows that come before it, standard flows, and the two Lambdas", () => {
  const config = exampleConfig();
  const known = new Set<string>(standardFlows(config).map(({ key }) => key));
  for (const { key, flow } of built(config)) {
    for (const { kind, name } of flow.resources) {
      const there =
        kind === "queue"
          ? Object.hasOwn(config.queues, name)
          : kind === "hours"
            ? Object.hasOwn(config.hours, name)
            : kind === "lambda"
              ? ["offer-chat", "send-chat-link"].includes(name)
              : known.has(name);
      expect({ key, kind, name, there }).toEqual({ key, kind, name, there: true });
    }
    known.add(key);
  }
});

test("the module has its configured name, no contract, and the Lambdas as the only things outside of it", () => {
  const [module] = built(minimal({ voiceToChat: { ...section, moduleName: "Ask for a chat" } as typeof section }));

  expect(module?.flow).toMatchObject({ name: "Ask for a chat", type: "MODULE", contract: undefined });
  expect(module?.flow.resources.map(({ name }) => name)).toEqual(["offer-chat", "send-chat-link"]);
  expect(JSON.stringify(module?.document)).not.toContain('"ResultData"');
});

test("a contact center without voice-to-chat has none of these flows", () => {
  expect(voiceToChatFlows(minimalConfig())).toEqual([]);
});

test("what a flow is waiting for fits: the time of each Lambda is longer than the function's own, and 20 s in a row are not reached", () => {
  const [module] = built(exampleConfig());
  const limits = (module?.document.Actions ?? []).flatMap(({ Type, Parameters }) =>
    Type === "InvokeLambdaFunction" ? [Number(Parameters?.InvocationTimeLimitSeconds)] : [],
  );

  expect(limits).toEqual([3, 5, 5]);
});

test("the oldest contact is compared in milliseconds, as the service does", () => {
  const [module] = built(exampleConfig());
  const check = module?.document.Actions.find(({ Identifier }) => Identifier === "Check longest wait");

  expect(check?.Transitions?.Conditions?.map(({ Condition }) => Condition)).toEqual([
    { Operator: "NumberGreaterOrEqualTo", Operands: ["120000"] },
  ]);
});
