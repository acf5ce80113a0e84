import { rules } from "../../stacks/policy/rules";

/** Every rule that the synthesised Terraform is held against. */
export function policyReference(): string {
  const rows = rules.map(({ id, title, why, source }) => `| \`${id}\` | ${title} | ${why} | ${source} |`);
  return [
    "# Rules",
    "",
    "<!-- Made by `npm run docs` from stacks/policy/rules. Change them there. -->",
    "",
    "These rules are held against the synthesised JSON of every stack, at every synth and in the tests. A finding names the",
    "construct, says why it matters and what to do, and fails the synth. An exception is `suppress(resource, rule, reason)`",
    "beside the resource: every report prints it with its reason, and one that nothing needs is a finding itself.",
    "The last column names the public rules that each one stands for.",
    "",
    "| Rule | What has to be true | Why | Stands for |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
