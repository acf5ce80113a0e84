import { flowRules } from "../../contact-flows/language/validate/validate";

/** Every rule that flows are held to. */
export function flowRuleReference(): string {
  const rules = [...flowRules].sort((one, other) => (one.id < other.id ? -1 : 1));
  return [
    "# Rules for contact flows",
    "",
    "<!-- Made by `npm run docs` from contact-flows/language/validate/rules. Change them there. -->",
    "",
    "`npm run flow -- check` holds flows to these rules, and so does every build of a flow that is written here. An error is what",
    "Amazon Connect is known to refuse, or what certainly breaks for a caller; a doubt is a warning. The column says what a",
    "finding of the rule weighs; some of its findings weigh less where the sources are not of one mind.",
    "",
    "| Rule | What has to be true | Weighs |",
    "| --- | --- | --- |",
    ...rules.map(({ id, obeys, severity }) => `| \`${id}\` | ${obeys.replaceAll("|", "\\|")} | ${severity} |`),
    "",
  ].join("\n");
}
