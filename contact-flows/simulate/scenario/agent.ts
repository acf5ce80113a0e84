import { type Agent, isFree } from "../agents";
import { tellOfAgent } from "../chat-events";
import type { Contact, ContactState } from "../contact";
import { hold, resume } from "../hold";
import { accept, agentLeaves, endAfterWork, reject, setAgentStatus } from "../routing";
import { transfer } from "../transfers";
import { Customer } from "./customer";
import { type Expected, fits, nearestText, shown } from "./expected";
import { known } from "./known";
import { ScenarioError } from "./scenario-error";
import { act, type Stage, type StepOptions, scenarioFailure, waitFor } from "./stage";
import { agentAt, contactsOf, strandOf } from "./strand";

/** An agent at work: takes contacts, talks, holds, transfers. Steps that name no customer mean the one answered last. */
export class SimulatedAgent {
  #customer: Customer | undefined;
  /** Place after what was heard last, by conversation. */
  readonly #heard = new WeakMap<object, number>();

  constructor(
    private readonly stage: Stage,
    private readonly agent: Agent,
  ) {}

  /** Takes contacts from now on. */
  isAvailable(): void {
    this.isOn("Available");
  }

  /** Takes no contacts from now on. */
  isOffline(): void {
    this.isOn("Offline");
  }

  /** Chooses a status: `Available`, `Offline`, or one of the contact center's own such as `Break`. */
  isOn(status: string): void {
    setAgentStatus(this.stage.center, this.agent, status);
  }

  /** Takes the contact that rings, of this customer if one is named; the whispers are heard next. */
  async answers(customer?: Customer, options: StepOptions = {}): Promise<void> {
    const contact = await this.#isRung("answers", customer, options);
    await this.#does("answers", customer, () => accept(this.stage.center, this.agent, contact));
    this.#customer = customer ?? new Customer(this.stage, strandOf(contact), "the customer");
  }

  /** Turns the contact down that rings. */
  async rejects(customer?: Customer, options: StepOptions = {}): Promise<void> {
    const contact = await this.#isRung("rejects", customer, options);
    await this.#does("rejects it", customer, () => reject(this.stage.center, this.agent, contact));
  }

  /** Lets it ring until it counts as missed. */
  async misses(customer?: Customer, options: StepOptions = {}): Promise<void> {
    await this.#isRung("is rung", customer, options);
    await this.#waits("misses the contact", customer, () => this.agent.missed, options);
  }

  /** Hears something, from the customer or a whisper, after what was heard last. */
  async hears(expected: Expected, options: StepOptions = {}): Promise<void> {
    const customer = this.#last("hears");
    const { conversation } = customer.strand;
    let found = -1;
    await this.#waits(
      `hears ${shown(expected)}`,
      customer,
      () => {
        const from = this.#heard.get(conversation) ?? 0;
        found = conversation.lines.findIndex((line, index) => index >= from && this.#isFor(line, customer, expected));
        return found >= 0;
      },
      options,
      () => this.#nearTo(expected, customer),
    );
    this.#heard.set(conversation, found + 1);
  }

  /** Says something to the customer, once both can talk; writes it in a chat. */
  async says(text: string, options: StepOptions = {}): Promise<void> {
    const customer = await this.#isConnected(`says ${JSON.stringify(text)}`, options);
    await this.#does(`says ${JSON.stringify(text)}`, customer, () => {
      const { contact } = customer;
      const kind = contact.channel === "CHAT" ? "message" : "speech";
      this.stage.center.say(contact, { from: "agent", to: "customer", kind, text });
    });
  }

  /** Writes something to the customer of a chat, once both are there. */
  writes(text: string, options: StepOptions = {}): Promise<void> {
    return this.says(text, options);
  }

  /** Is seen to type in a chat. */
  types(options: StepOptions = {}): Promise<void> {
    return this.#tells("is typing", options);
  }

  /** Sends a file in a chat; the customer sees its name. */
  attaches(name: string, options: StepOptions = {}): Promise<void> {
    return this.#tells(`has sent the file ${name}`, options);
  }

  /** Puts the customer on hold. */
  async holds(customer?: Customer, options: StepOptions = {}): Promise<void> {
    const held = await this.#isConnected("holds", options, customer);
    await this.#does("holds", held, () => hold(this.stage.center, held.contact));
  }

  /** Talks to the customer again. */
  async resumes(customer = this.#last("resumes"), options: StepOptions = {}): Promise<void> {
    await this.#waits("has the customer on hold", customer, () => customer.contact.state === "hold", options);
    await this.#does("resumes", customer, () => resume(this.stage.center, customer.contact));
  }

  /** Transfers the customer by a quick connect, named by its id, key or name. */
  async transfersTo(quickConnect: string, options: StepOptions = {}): Promise<void> {
    const connects = new Map((this.stage.center.world.quickConnects ?? []).map((one) => [one.id, one]));
    const { id } = known(connects, quickConnect, "quick connect");
    const step = `transfers to ${quickConnect}`;
    const customer = await this.#isConnected(step, options, this.#last(step), ["connected", "hold"]);
    await this.#does(`transfers to ${quickConnect}`, customer, () => transfer(this.stage.center, customer.contact, id));
  }

  /** Leaves the contact; a disconnect flow may follow for the customer. */
  async hangsUp(customer = this.#last("hangsUp")): Promise<void> {
    await this.#does("hangs up", customer, () => {
      const contact = contactsOf(customer.strand).findLast(
        ({ agent, end }) => agent === this.agent && end === undefined,
      );
      if (contact === undefined) throw new Error(`${this.agent.id} has no contact with this customer`);
      agentLeaves(this.stage.center, contact);
    });
  }

  /** Is done with the work that contacts have left. */
  async finishesWork(): Promise<void> {
    await act(this.stage, `${this.agent.id} finishes the after-contact work`, () => {
      for (const contact of [...this.agent.afterWork]) endAfterWork(this.stage.center, this.agent, contact);
    });
  }

  get id(): string {
    return this.agent.id;
  }

  /** What the agent has chosen: `Available`, `Offline`, `Break`. */
  get status(): string {
    return this.agent.status;
  }

  /** Texts that the agent has heard or read from the customer answered last, and from whispers. */
  get heard(): readonly string[] {
    const customer = this.#customer;
    if (customer === undefined) return [];
    return customer.strand.conversation.lines.filter((line) => this.#isFor(line, customer)).map(({ text }) => text);
  }

  #isFor(line: Customer["lines"][number], { strand }: Customer, expected?: Expected): boolean {
    if (line.from === "agent" || line.kind === "event" || (line.to !== "agent" && line.to !== "everyone")) return false;
    if (expected !== undefined && !fits(expected, line.text)) return false;
    return agentAt(strand, line) === this.agent.id;
  }

  #nearTo(expected: Expected, { strand }: Customer): readonly string[] {
    const { lines } = strand.conversation;
    const toCustomer = lines.find(({ to, text }) => to === "customer" && fits(expected, text));
    if (toCustomer !== undefined) return ["It was said to the customer, not to the agent."];
    const near = nearestText(expected, this.heard);
    return near === undefined ? [] : [`This was heard, and is near to it: ${shown(near)}`];
  }

  async #isRung(step: string, customer: Customer | undefined, options: StepOptions): Promise<Contact> {
    const offered = () => {
      const contact = this.agent.offered;
      if (contact === undefined || customer === undefined) return contact;
      return contactsOf(customer.strand).includes(contact) ? contact : undefined;
    };
    await this.#waits(
      `is rung, and ${step}`,
      customer,
      () => offered() !== undefined,
      options,
      () => this.#whyNotRung(customer?.contact),
    );
    const contact = offered();
    if (contact === undefined) throw new ScenarioError(`${this.agent.id} is not rung any more.`);
    return contact;
  }

  /** What keeps a contact from being offered to this agent. */
  #whyNotRung(contact: Contact | undefined): readonly string[] {
    const { id, status, missed, profile } = this.agent;
    if (status !== "Available" && status.toLowerCase() === "available")
      return [`${id} is ${JSON.stringify(status)}, a status of your own: "Available" takes contacts.`];
    if (status !== "Available") return [`${id} is ${status}: agent("${id}").isAvailable() takes contacts.`];
    if (missed) return [`${id} has missed a contact, and gets none before isAvailable() is called again.`];
    if (profile === undefined) return [`The world has no routing profile for ${id}.`];
    if (contact?.queue === undefined) return ["The contact is in no queue."];
    const { channel, queue } = contact;
    const { directory } = this.stage.center;
    const served = profile.queues.some((entry) => entry.channel === channel && directory.queue(entry.queue) === queue);
    if (!served)
      return [`Routing profile ${profile.name ?? profile.id} of ${id} serves no ${channel} of ${queue.name}.`];
    return isFree(this.agent, channel) ? [] : [`${id} is busy: with a contact, or with the work after one.`];
  }

  async #tells(what: string, options: StepOptions): Promise<void> {
    const customer = await this.#isConnected(what, options);
    await this.#does(what, customer, () => {
      const { channel } = customer.contact;
      if (channel !== "CHAT") throw new Error(`only in a chat is that seen, and this is a ${channel}`);
      tellOfAgent(this.stage.center, customer.contact, what);
    });
  }

  async #isConnected(
    step: string,
    options: StepOptions,
    customer = this.#last(step),
    states: readonly ContactState[] = ["connected"],
  ): Promise<Customer> {
    const fulfilled = () => {
      const { state, agent, transferredBy } = customer.contact;
      // While a transfer goes on, nothing else can be done with the contact.
      return states.includes(state) && agent === this.agent && (state === "connected" || transferredBy === undefined);
    };
    await this.#waits(`is connected to the customer, and ${step}`, customer, fulfilled, options);
    return customer;
  }

  #last(step: string): Customer {
    if (this.#customer !== undefined) return this.#customer;
    throw new ScenarioError(
      `${this.agent.id} has answered nobody, and cannot do this: ${step}.\n  fix  Have the agent answer first: await agent("${this.agent.id}").answers(call)`,
    );
  }

  #waits(
    expected: string,
    customer: Customer | undefined,
    fulfilled: () => boolean,
    options: StepOptions,
    hints: () => readonly string[] = () => [],
  ): Promise<void> {
    return waitFor(
      this.stage,
      { expected: `${this.agent.id} ${expected}`, strand: customer?.strand, fulfilled, hints },
      options,
    );
  }

  /** What the contact center refuses fails the step, with the conversation. */
  async #does(what: string, customer: Customer | undefined, work: () => void): Promise<void> {
    const writtenAt = new Error().stack;
    await act(this.stage, `${this.agent.id} ${what}`, () => {
      try {
        work();
      } catch (error) {
        // Anything but a plain refusal is a mistake in the simulator.
        if (!(error instanceof Error) || error.name !== "Error") throw error;
        const headline = `expected  ${this.agent.id} ${what}\ninstead   ${error.message}`;
        throw scenarioFailure(this.stage.center, customer?.strand, headline, writtenAt);
      }
    });
  }
}
