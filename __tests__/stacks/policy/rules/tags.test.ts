import { tags } from "../../../../stacks/policy/rules/tags";
import { describeRule } from "../describe-rule";

const all = { Environment: "example", Project: "switchboard", Stack: "contact-center", ManagedBy: "terraform" };
const provider = (tags: object, more: object = {}) => ({ provider: { aws: [{ ...more, default_tags: [{ tags }] }] } });

describeRule(tags, {
  knows: ["aws_cloudformation_stack"],
  refuses: [
    [
      "a provider without tags",
      {},
      { "provider.aws": /has no (Environment|Project|Stack|ManagedBy)/ },
      { provider: { aws: [{ region: "eu-west-1" }] } },
    ],
    ["an empty tag", {}, { "provider.aws": /has no Stack/ }, provider({ ...all, Stack: " " })],
    ["another project", {}, { "provider.aws": /Project is exchange/ }, provider({ ...all, Project: "exchange" })],
    [
      "a second provider without them",
      {},
      { "provider.aws.us": /has no ManagedBy/ },
      provider({ ...all, ManagedBy: undefined }, { alias: "us" }),
    ],
    [
      "a resource that contradicts them",
      { aws_cloudformation_stack: { bot: { tags: { Stack: "elsewhere", Owner: "bots" } } } },
      { "aws_cloudformation_stack.bot": /Stack is "elsewhere", the stack's is "contact-center"/ },
      provider(all),
    ],
  ],
  accepts: [
    ["a provider that has them", { aws_cloudformation_stack: { bot: {} } }, provider(all)],
    ["a provider as one object", {}, { provider: { aws: { default_tags: { tags: all } } } }],
    [
      "a resource with tags of its own",
      { aws_cloudformation_stack: { bot: { tags: { Owner: "bots" } } } },
      provider(all),
    ],
    ["a stack without the aws provider", {}],
  ],
});
