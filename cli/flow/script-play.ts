import type { JsonObject } from "../../contact-flows/language/document";
import { Call } from "../../contact-flows/simulate/scenario/call";
import { Chat } from "../../contact-flows/simulate/scenario/chat";
import type { Customer } from "../../contact-flows/simulate/scenario/customer";
import { toHaveAttributes } from "../../contact-flows/simulate/scenario/matchers";
import { ScenarioError } from "../../contact-flows/simulate/scenario/scenario-error";
import type { Simulation, StepOptions } from "../../contact-flows/simulate/simulate";
import { count } from "../output";
import { expectedIn, type Script, type ScriptStep } from "./script";
import { agentFor } from "./script-agent";
import type { StepName } from "./script-steps";

/** Holds a written conversation, and says whether it came true; exit code 1 where it did not. */
export async function play(sim: Simulation, customer: Customer, script: Script): Promise<void> {
  const stage: Played = { sim, customer, login: script.agent };
  for (const [index, step] of script.steps.entries()) {
    try {
      await steps[step.name](stage, textOf(step), optionsOf(step), step);
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      console.error(`\nline ${step.line}  ${step.written}\n\n${error.message}`);
      console.error(`\nfailed at step ${index + 1} of ${script.steps.length}`);
      process.exitCode = 1;
      return;
    }
  }
  console.error(`passed: ${count(script.steps.length, "step")}`);
}

interface Played {
  readonly sim: Simulation;
  readonly customer: Customer;
  /** Login of the agent whom steps mean; until one has answered, that of the script. */
  login: string | undefined;
}

type Play = (stage: Played, text: string, options: StepOptions, step: ScriptStep) => Promise<void> | void;

const hears: Play = ({ customer }, text, options) => customer.hears(expectedIn(text), options);

const steps: { readonly [Name in StepName]: Play } = {
  hears,
  reads: hears,
  next: ({ customer }, text, options) => customer.hearsNext(expectedIn(text), options),
  never: ({ customer }, text) => customer.hasNeverHeard(expectedIn(text)),
  sees: (stage, text, options) => chatOf(stage).sees(expectedIn(text), options),
  presses: (stage, text, options) => callOf(stage).presses(text, options),
  says: (stage, text, options) => callOf(stage).says(text, options),
  writes: (stage, text, options) => chatOf(stage).writes(text, options),
  picks: (stage, text, options, { value }) => {
    if (typeof value === "string") return chatOf(stage).picks(text, {}, options);
    const { choice, data } = value as { readonly choice: string; readonly data?: JsonObject };
    return chatOf(stage).picks(choice, data, options);
  },
  signals: ({ customer }, text, options) => customer.signals(text, undefined, options),
  connected: ({ customer }, text, options) => customer.isConnectedTo(text, options),
  "on hold": ({ customer }, _text, options) => customer.isOnHold(options),
  attaches: (stage, text) => chatOf(stage).attaches(text),
  waits: ({ sim }, text) => sim.passes(text),
  queued: ({ customer }, text, options) => customer.isQueuedIn(text, options),
  agent: (stage, text, options) => agentActs(stage, text, options),
  "agent hears": (stage, text, options) => agentOf(stage).hears(expectedIn(text), options),
  "agent says": (stage, text, options) => agentOf(stage).says(text, options),
  "agent writes": (stage, text, options) => agentOf(stage).says(text, options),
  "agent transfers": async (stage, text, options) => {
    await agentOf(stage).transfersTo(text, options);
    // Whoever the contact goes to is asked next.
    stage.login = undefined;
  },
  attributes: ({ customer }, _text, _options, { value }) => {
    const { pass, message } = toHaveAttributes(customer, value as Readonly<Record<string, string>>);
    if (!pass) throw new ScenarioError(message());
  },
  ends: ({ customer }, text, options) => customer.ends(text === "" ? undefined : text, options),
  "hangs up": ({ customer }) => (customer instanceof Chat ? customer.endsChat() : callOf({ customer }).hangsUp()),
  leaves: (stage) => chatOf(stage).leaves(),
  returns: (stage) => chatOf(stage).returns(),
  types: (stage) => chatOf(stage).types(),
};

async function agentActs(stage: Played, act: string, options: StepOptions): Promise<void> {
  const { customer } = stage;
  if (act === "answers" || act === "misses" || act === "rejects") {
    const agent = await agentWhoIsRung(stage, options);
    await agent[act](customer, options);
    return;
  }
  const agent = agentOf(stage);
  if (act === "hangs up") await agent.hangsUp(customer);
  else if (act === "holds") await agent.holds(customer, options);
  else if (act === "resumes") await agent.resumes(customer, options);
  else await agent.finishesWork();
}

async function agentWhoIsRung(stage: Played, options: StepOptions) {
  const { sim, customer } = stage;
  if (stage.login === undefined) {
    await customer.isQueued(options);
    stage.login = agentFor(sim.center, customer.contact);
  }
  const agent = sim.agent(stage.login);
  if (agent.status !== "Available") agent.isAvailable();
  return agent;
}

function agentOf({ sim, login }: Played) {
  if (login === undefined) throw new ScenarioError("No agent has answered: write `- agent: answers` before.");
  return sim.agent(login);
}

function callOf({ customer }: Pick<Played, "customer">): Call {
  if (customer instanceof Call) return customer;
  throw new ScenarioError("This is a chat: use writes in place of says, and picks in place of presses.");
}

function chatOf({ customer }: Played): Chat {
  if (customer instanceof Chat) return customer;
  throw new ScenarioError("This is a call: use says in place of writes. A chat has `channel: chat`.");
}

function textOf({ value }: ScriptStep): string {
  return typeof value === "string" ? value : "";
}

function optionsOf({ within }: ScriptStep): StepOptions {
  return within === undefined ? {} : { within };
}
