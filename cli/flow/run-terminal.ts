import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { didYouMean } from "../../config/nearest";
import { SwitchboardError } from "../../config/problem";
import { Call } from "../../contact-flows/simulate/scenario/call";
import { Chat } from "../../contact-flows/simulate/scenario/chat";
import type { Customer } from "../../contact-flows/simulate/scenario/customer";
import { inWords } from "../../contact-flows/simulate/scenario/duration";
import { ScenarioError } from "../../contact-flows/simulate/scenario/scenario-error";
import type { Simulation } from "../../contact-flows/simulate/simulate";
import { agentFor } from "./script-agent";

/** A call or a chat that somebody holds in the terminal. */
interface Held {
  readonly sim: Simulation;
  readonly customer: Customer;
  /** Login of the agent who has answered. */
  agent: string | undefined;
}

/** Milliseconds after which somebody is asked again, though nothing has happened. */
const longestSilence = 10 * 60_000;

/**
 * Holds a conversation line by line: the flow goes on until it waits for somebody, then a line says what that one does.
 * When no more lines come, the customer hangs up.
 */
export async function converse(sim: Simulation, customer: Customer, input: Readable): Promise<void> {
  const held: Held = { sim, customer, agent: undefined };
  const isTerminal = "isTTY" in input && input.isTTY === true;
  const lines = createInterface({ input, ...(isTerminal ? { output: process.stdout } : {}), prompt: "> " });
  if (isTerminal) say("Type keys, or what you say. An empty line lets time pass; :help tells the rest.");
  const isOver = () => customer.isOver;
  await goOn(held);
  if (isTerminal && !isOver()) lines.prompt();
  for await (const line of lines) {
    if (isOver()) break;
    await answer(held, line.trim());
    await goOn(held);
    if (isOver()) break;
    if (isTerminal) lines.prompt();
  }
  lines.close();
  if (!isOver()) await hangUp(held);
}

/** Lets time pass until the flow listens, somebody has to act, or it is over. */
async function goOn({ sim, customer }: Held): Promise<void> {
  await sim.center.until(() => isWaitedFor(customer), longestSilence);
}

function isWaitedFor({ contact, isOver }: Customer): boolean {
  if (isOver) return true;
  if (contact.state !== "flow" && contact.state !== "joining") return true;
  return (contact.run?.wait?.for ?? []).some((type) => type !== "signal" || awaitsEvents(contact));
}

/** Whether a block waits for what `:signal` or `:return` can say; one that only lets time pass does not. */
function awaitsEvents({ run }: Customer["contact"]): boolean {
  const { Type, Parameters } = run?.standing?.block.action ?? {};
  return Type !== "Wait" || (Array.isArray(Parameters?.Events) && Parameters.Events.length > 0);
}

async function answer(held: Held, line: string): Promise<void> {
  const { customer } = held;
  try {
    if (line === "") await untilSomethingHappens(held);
    else if (line.startsWith(":")) await command(held, line);
    else if (customer instanceof Call)
      await (/^[0-9*#]+$/.test(line) ? customer.pressesNow(line) : customer.saysNow(line));
    else if (customer instanceof Chat) await customer.writesNow(line);
  } catch (error) {
    if (!(error instanceof ScenarioError || error instanceof SwitchboardError)) throw error;
    // The conversation has been printed as it went.
    say(error.message.split("\n\n")[0] ?? "");
  }
}

async function untilSomethingHappens({ sim, customer }: Held): Promise<void> {
  const { trace } = customer.strand.conversation;
  const before = trace.length;
  const told = () => trace.slice(before).some(({ type }) => type !== "block" && type !== "branch");
  const happened = await sim.center.until(() => told() || customer.isOver, longestSilence);
  if (!happened) say(`Nothing happens for ${inWords(longestSilence)}.`);
}

/** One command: what it takes, what it does, and the words of the help. */
interface Command {
  readonly takes?: string;
  readonly help: string;
  readonly run: (held: Held, argument: string) => Promise<void> | void;
}

const commands: Readonly<Record<string, Command>> = {
  agent: { takes: "[LOGIN]", help: "an agent becomes available and answers", run: agentAnswers },
  say: { takes: "TEXT", help: "the agent says something", run: (held, text) => agentOf(held).says(text) },
  hold: { help: "the agent puts the customer on hold", run: (held) => agentOf(held).holds(held.customer) },
  resume: { help: "the agent talks to the customer again", run: (held) => agentOf(held).resumes(held.customer) },
  transfer: {
    takes: "NAME",
    help: "the agent transfers by a quick connect",
    run: (held, name) => agentOf(held).transfersTo(name),
  },
  leave: { help: "the agent leaves the contact", run: (held) => agentOf(held).hangsUp(held.customer) },
  pick: { takes: "CHOICE", help: "the customer answers what a chat shows", run: (held, text) => picks(held, text) },
  type: { help: "the customer types", run: (held) => chatOf(held).types() },
  attach: { takes: "NAME", help: "the customer sends a file", run: (held, name) => chatOf(held).attaches(name) },
  "leave-chat": { help: "the customer closes the window", run: (held) => chatOf(held).leaves() },
  return: { help: "the customer opens the window again", run: (held) => chatOf(held).returns() },
  signal: {
    takes: "NAME",
    help: "what the flow waits for happens",
    run: ({ customer }, name) => customer.signals(name, undefined, { within: 0 }),
  },
  hangup: { help: "the customer hangs up", run: hangUp },
  clock: { takes: "+5m", help: "time passes; without a time, says what time it is", run: clock },
  attributes: {
    help: "the attributes of the contact",
    run: ({ customer }) => say(JSON.stringify(customer.attributes, null, 2)),
  },
  trace: { help: "the conversation so far, and where it stands", run: ({ customer }) => say(customer.situation) },
  help: { help: "these words", run: () => say(helpText()) },
};

async function command(held: Held, line: string): Promise<void> {
  const [, name = "", argument = ""] = /^:(\S*)\s*(.*)$/.exec(line) ?? [];
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (found === undefined) say(`There is no :${name}. ${didYouMean(name, Object.keys(commands))}`);
  else await found.run(held, argument);
}

function helpText(): string {
  const rows = Object.entries(commands).map(([name, { takes, help }]) => {
    return `  ${`:${name} ${takes ?? ""}`.padEnd(17)} ${help}`;
  });
  const typed = [
    "  digits, * and #   keys of the telephone",
    "  anything else     what the customer says, or writes in a chat",
  ];
  return [...typed, "  an empty line     time passes until something happens", ...rows].join("\n");
}

async function agentAnswers(held: Held, login: string): Promise<void> {
  const id = login === "" ? agentFor(held.sim.center, held.customer.contact) : login;
  const agent = held.sim.agent(id);
  if (agent.status !== "Available") agent.isAvailable();
  await agent.answers(held.customer);
  held.agent = agent.id;
}

function agentOf({ sim, agent }: Held) {
  if (agent === undefined)
    throw new ScenarioError("No agent has answered. :agent has one answer who waits in a queue.");
  return sim.agent(agent);
}

function picks(held: Held, choice: string): Promise<void> {
  return chatOf(held).picks(choice, {}, { within: 0 });
}

function chatOf({ customer }: Held): Chat {
  if (customer instanceof Chat) return customer;
  throw new ScenarioError("This is a call: a chat has --channel chat.");
}

async function hangUp({ customer }: Held): Promise<void> {
  if (customer instanceof Call) await customer.hangsUp();
  if (customer instanceof Chat) await customer.endsChat();
}

async function clock({ sim }: Held, argument: string): Promise<void> {
  if (argument === "") {
    say(sim.localTime);
    return;
  }
  await sim.passes(argument.replace(/^\+/, ""));
  say(sim.localTime);
}

/** Words of the command itself: on standard error, so that a trace in JSON stays one document. */
function say(text: string): void {
  console.error(text);
}
