import type { ContactCenterConfig } from "../../config/schema";
import { svg } from "../../contact-flows/language/diagram/svg";
import { flowTable } from "../../contact-flows/language/diagram/table";
import type { FlowType } from "../../contact-flows/language/document";
import { type EnvironmentFlow, flowsOf } from "../flow/standard";

const note = "<!-- Made by `npm run docs` from contact-flows, for the environment `example`. Change it there. -->";

/** When a flow of a type runs, for the people who answer the phones. */
const whenItRuns: Readonly<Record<FlowType, string>> = {
  CONTACT_FLOW: "When a number, a chat or another flow leads to it",
  CUSTOMER_QUEUE: "While a contact waits in a queue",
  CUSTOMER_HOLD: "For the customer, while they are on hold",
  CUSTOMER_WHISPER: "For the customer, just before they are connected with an agent",
  AGENT_HOLD: "For the agent, while they are on hold",
  AGENT_WHISPER: "For the agent, just before they are connected with a customer",
  OUTBOUND_WHISPER: "For the customer, when they pick up a call that an agent makes",
  AGENT_TRANSFER: "When an agent hands a contact to another agent",
  QUEUE_TRANSFER: "When an agent hands a contact to a queue",
  MODULE: "Inside of the flows that invoke it",
};

/** For every flow and module of an environment a picture and a page with its blocks, and an index; by path below the project. */
export async function flowPages(config: ContactCenterConfig): Promise<ReadonlyMap<string, string>> {
  const folder = "docs/generated/flows";
  const flows = flowsOf(config);
  const pages = new Map([[`${folder}/README.md`, index(flows)]]);
  for (const flow of flows) {
    pages.set(`${folder}/${flow.key}.svg`, await svg(flow.document, { title: flow.name }));
    pages.set(`${folder}/${flow.key}.md`, page(flow, flows));
  }
  return pages;
}

function index(flows: readonly EnvironmentFlow[]): string {
  // Each comes after those that it names: turned round, the one that answers comes first.
  const rows = flows
    .toReversed()
    .map(
      ({ key, name, type, description = "" }) =>
        `| [${cell(name)}](${key}.md) | ${cell(description)} | ${whenItRuns[type]} | [picture](${key}.svg) |`,
    );
  return [
    "# Flows",
    "",
    note,
    "",
    "What callers, chats and agents meet, flow by flow: a picture of each, and what every block does. The pages are of",
    "the environment `example`; `npm run flow -- list --env NAME` and `npm run flow -- draw FLOW --env NAME --out X.svg` say the",
    "same of another.",
    "",
    "| Flow | What it is for | When it runs | |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function page(flow: EnvironmentFlow, flows: readonly EnvironmentFlow[]): string {
  const { key, name, type, description, document } = flow;
  return [
    `# ${cell(name)}`,
    "",
    note,
    "",
    ...(description === undefined ? [] : [description, ""]),
    `- **Runs**: ${sentence(whenItRuns[type])} (\`${type}\`)`,
    `- **Used by**: ${usersOf(flow, flows)}`,
    `- **Names**: ${namesIn(flow, flows)}`,
    "",
    `[![${cell(name)}](${key}.svg)](${key}.svg)`,
    "",
    "## Blocks",
    "",
    flowTable(document, { title: name }),
    "[All flows](README.md)",
    "",
  ].join("\n");
}

/** Flows that name this one. Resources of the stacks, such as a number or a queue, may do so besides. */
function usersOf({ key }: EnvironmentFlow, flows: readonly EnvironmentFlow[]): string {
  const users = flows.filter(({ resources }) => resources.some(({ kind, name }) => isFlow(kind) && name === key));
  return users.map(link).join(", ") || "no other flow; a number, a queue or a quick connect leads to it";
}

/** What a flow names, with links to the flows among it. */
function namesIn({ resources }: EnvironmentFlow, flows: readonly EnvironmentFlow[]): string {
  const named = resources.map(({ kind, name }) => {
    const known = isFlow(kind) ? flows.find(({ key }) => key === name) : undefined;
    return known === undefined ? `${kind} \`${name}\`` : `${kind} ${link(known)}`;
  });
  return named.join(", ") || "nothing outside of itself";
}

function link({ name, key }: EnvironmentFlow): string {
  return `[${cell(name)}](${key}.md)`;
}

function isFlow(kind: string): boolean {
  return kind === "flow" || kind === "module";
}

function sentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
