import type { ContactCenterConfig } from "../../config/schema";
import { fixedIds } from "../../contact-flows/language/build/write";
import { svg } from "../../contact-flows/language/diagram/svg";
import { flowTable } from "../../contact-flows/language/diagram/table";
import type { FlowType } from "../../contact-flows/language/document";
import { flowModule, flow as flowResource } from "../../contact-flows/language/resources";
import { type EnvironmentFlow, flowsOf } from "../flow/standard";

const note = "<!-- Made by `npm run docs` from contact-flows, for the environment `example`. Change it there. -->";

/** When a flow of a type runs, for the people who answer the phones. */
const whenItRuns: Readonly<Record<FlowType, string>> = {
  CONTACT_FLOW: "When a customer calls the number, or a chat or a task begins with it",
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

/** When a flow of the general type runs that others set for an event. */
const whenHookRuns: Readonly<Record<string, string>> = {
  CustomerRemaining: "After the agent has left, while the customer is still there",
  PauseContact: "When a contact is paused",
  ResumeContact: "When a contact goes on after its pause",
  DefaultAgentUI: "On the agent's screen, while they have a contact",
  DisconnectAgentUI: "On the agent's screen, after a contact",
};

/** What leads to a flow that no other flow names. */
const usedBesides: { readonly [Type in FlowType]?: string } = {
  CONTACT_FLOW: "no other flow; the number, or whoever starts a chat, leads to it",
  OUTBOUND_WHISPER: "no other flow; queues set it for the calls that agents make",
  AGENT_TRANSFER: "no other flow; quick connects to people lead to it",
  QUEUE_TRANSFER: "no other flow; quick connects to queues lead to it",
  MODULE: "no flow yet; any flow may invoke it",
};

/** For every flow and module of an environment a picture and a page with its blocks, and an index; by path below the project. */
export async function flowPages(config: ContactCenterConfig): Promise<ReadonlyMap<string, string>> {
  const folder = "docs/generated/flows";
  const flows = flowsOf(config);
  const pages = new Map([[`${folder}/README.md`, index(flows)]]);
  const names = new Map(flows.map(({ key, name, type }) => [idOf(key, type), name]));
  for (const flow of flows) {
    const options = { title: flow.name, type: flow.type, names };
    pages.set(`${folder}/${flow.key}.svg`, await svg(flow.document, options));
    pages.set(`${folder}/${flow.key}.md`, page(flow, flows, flowTable(flow.document, options)));
  }
  return pages;
}

/** By what other flows hold for a flow: its key as fixedIds writes it. */
function idOf(key: string, type: FlowType): string {
  return fixedIds(type === "MODULE" ? flowModule(key) : flowResource(key));
}

/** When a flow runs: a flow of the general type may be set for an event by another, and then nothing else leads to it. */
function runsOf({ key, type }: EnvironmentFlow, flows: readonly EnvironmentFlow[]): string {
  const events = flows
    .flatMap(({ document }) => document.Actions)
    .flatMap(({ Parameters }) => Object.entries(Parameters?.EventHooks ?? {}))
    .flatMap(([event, flow]) => (flow === idOf(key, type) ? [whenHookRuns[event] ?? ""] : []));
  return [...new Set(events)].filter((words) => words !== "").join("; ") || whenItRuns[type];
}

function index(flows: readonly EnvironmentFlow[]): string {
  // Each comes after those that it names: turned round, the one that answers comes first.
  const rows = flows.toReversed().map((flow) => {
    const { key, name, description = "" } = flow;
    return `| [${cell(name)}](${key}.md) | ${cell(description)} | ${runsOf(flow, flows)} | [picture](${key}.svg) |`;
  });
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

function page(flow: EnvironmentFlow, flows: readonly EnvironmentFlow[], table: string): string {
  const { key, name, type, description } = flow;
  return [
    `# ${cell(name)}`,
    "",
    note,
    "",
    ...(description === undefined ? [] : [description, ""]),
    `- **Runs**: ${sentence(runsOf(flow, flows))} (\`${type}\`)`,
    `- **Used by**: ${usersOf(flow, flows)}`,
    `- **Names**: ${namesIn(flow, flows)}`,
    "",
    `[![${cell(name)}](${key}.svg)](${key}.svg)`,
    "",
    "## Blocks",
    "",
    table,
    "[All flows](README.md)",
    "",
  ].join("\n");
}

/** Flows that name this one. Resources of the stacks, such as a number or a queue, may do so besides. */
function usersOf({ key, type }: EnvironmentFlow, flows: readonly EnvironmentFlow[]): string {
  const users = flows.filter(({ resources }) => resources.some(({ kind, name }) => isFlow(kind) && name === key));
  return users.map(link).join(", ") || (usedBesides[type] ?? "no other flow");
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
