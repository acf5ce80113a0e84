import { contactCenterApp } from "../../main";
import { checkPolicy } from "../../stacks/policy/check";
import { readSynthesisedStack } from "../../stacks/policy/synthesised-stack";
import { exampleConfig } from "../support/contact-centers";
import { parseObject, synthesisedJson } from "../support/synthesis";

// The name of an environment stands in the name of every resource: none of them may look like something else for it.
test.each(["qa1", "prod-eu1", "e2e-1-a-b-c"])("an environment may be called %s", (environment) => {
  const config = exampleConfig({}, environment);
  const stacks = Object.entries(synthesisedJson((outdir) => contactCenterApp(config, outdir))).map(([name, json]) =>
    readSynthesisedStack(name, parseObject(json)),
  );

  const { findings } = checkPolicy(stacks, { destroyProtection: config.destroyProtection });

  expect(stacks.length).toBe(3);
  expect(findings.map(({ address, rule, message }) => `${address} ${rule} ${message}`)).toEqual([]);
});
