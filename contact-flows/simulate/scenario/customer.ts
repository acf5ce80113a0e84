import type { JsonValue } from "../../language/document";
import type { Center } from "../center";
import type { Contact } from "../contact";
import type { Line, TraceEvent } from "../trace";
import { type Expected, fits, nearestText, shown } from "./expected";
import { known } from "./known";
import { clockOf } from "./place";
import type { ScenarioError } from "./scenario-error";
import { act, describe, type Stage, type StepOptions, scenarioFailure, type WaitingStep, waitFor } from "./stage";
import { story } from "./story";
import { contactOf, contactsOf, isHeardByCustomer, isOver, linesOf, type Strand, traceOf } from "./strand";

/**
 * Somebody who has a contact with the contact center, from its first flow to its end. Every step moves the clock as far
 * as it needs and no further; one that does not come true throws a `ScenarioError`.
 */
export class Customer {
  /** Place in the conversation's lines after what was heard last. */
  #heard = 0;
  #heardLast: Line | undefined;

  constructor(
    protected readonly stage: Stage,
    readonly strand: Strand,
    /** As messages call them: `the caller`. */
    readonly who: string,
  ) {}

  /** Hears something, sooner or later, after what was heard last. */
  async hears(expected: Expected, options: StepOptions = {}): Promise<void> {
    const step = `${this.who} ${this.verb} ${shown(expected)}`;
    let found: Line | undefined;
    await waitFor(
      this.stage,
      {
        ...{ expected: step, strand: this.strand, hints: () => this.#hintsFor(expected) },
        fulfilled: () => {
          found = this.#ahead().find(({ text }) => fits(expected, text));
          return found !== undefined;
        },
      },
      options,
    );
    this.#goPast(found);
  }

  /** Hears this next, and nothing before it. */
  async hearsNext(expected: Expected, options: StepOptions = {}): Promise<void> {
    const next = () => this.#ahead()[0];
    await waitFor(
      this.stage,
      {
        ...{ expected: `${this.who} ${this.verb} ${shown(expected)} next`, strand: this.strand },
        fulfilled: () => next() !== undefined && fits(expected, next()?.text ?? ""),
        spoilt: () => (next() === undefined ? undefined : `${this.who} ${this.verb} ${shown(next()?.text ?? "")} next`),
      },
      options,
    );
    this.#goPast(next());
  }

  /** Waits in a queue, named by its id, its key or its name. */
  isQueuedIn(queue: string, options: StepOptions = {}): Promise<void> {
    const wanted = known(this.center.queues, queue, "queue");
    return this.#comesTo(
      `${this.who} is queued in ${wanted.name}`,
      ({ state, queue }) => (state === "queued" || state === "offered") && queue === wanted,
      options,
    );
  }

  /** Waits in a queue, whichever it is. */
  isQueued(options: StepOptions = {}): Promise<void> {
    return this.#comesTo(`${this.who} is queued`, ({ state }) => state === "queued" || state === "offered", options);
  }

  /** Talks with an agent, whom the whispers have let through. */
  isConnectedTo(agent: string, options: StepOptions = {}): Promise<void> {
    const wanted = known(this.center.agents, agent, "agent");
    return this.#comesTo(
      `${this.who} is connected to ${wanted.id}`,
      ({ state, agent }) => state === "connected" && agent === wanted,
      options,
    );
  }

  /** Is put on hold. */
  isOnHold(options: StepOptions = {}): Promise<void> {
    return this.#comesTo(`${this.who} is on hold`, ({ state }) => state === "hold", options);
  }

  /** Sees the end of the contact, and of all that came of it; with a reason, the last one ended for it. */
  async ends(reason?: string, options: StepOptions = {}): Promise<void> {
    await waitFor(
      this.stage,
      {
        expected: `the contact ends${reason === undefined ? "" : ` with ${reason}`}`,
        ...{ strand: this.strand, outlivesContact: true as const },
        fulfilled: () => isOver(this.strand) && (reason === undefined || this.endReason === reason),
        spoilt: () => (isOver(this.strand) ? `it ended with ${this.endReason}` : undefined),
      },
      options,
    );
  }

  /**
   * Something happens that the flow waits for and nobody says, such as `CustomerReturned` of a Wait, or `Authenticated`
   * of a block that has the customer sign in.
   */
  async signals(name: string, detail?: JsonValue, options: StepOptions = {}): Promise<void> {
    const fulfilled = () => this.contact.run?.wait?.for?.includes("signal") === true;
    await this.waits(`is waited for, and signals ${name}`, { fulfilled }, options);
    await this.does(`signals ${name}`, () =>
      this.center.wake(this.contact.run, { type: "signal", name, ...(detail === undefined ? {} : { detail }) }),
    );
  }

  /** Holds that something has never been heard up to now. @throws ScenarioError where it has. */
  hasNeverHeard(expected: Expected): void {
    const line = this.lines.find((line) => isHeardByCustomer(line) && fits(expected, line.text));
    if (line === undefined) return;
    throw this.failure(
      `expected  ${this.who} has never heard ${shown(expected)}\ninstead   it was heard at ${this.#clock(line)}: ${shown(line.text)}`,
    );
  }

  /** Attributes of the contact as they are now. */
  get attributes(): Readonly<Record<string, string>> {
    return this.contact.attributes;
  }

  /** Name of the queue that the contact waits in, or was in last. */
  get queue(): string | undefined {
    return this.contacts.findLast(({ queue }) => queue !== undefined)?.queue?.name;
  }

  /** The contact center. */
  get center(): Center {
    return this.stage.center;
  }

  /** Whether nothing goes on any more. */
  get isOver(): boolean {
    return isOver(this.strand);
  }

  /** Why the last contact ended, in the words of the contact record; undefined while one goes on. */
  get endReason(): string | undefined {
    return this.isOver ? this.contact.end?.reason : undefined;
  }

  /** The contact that the customer is in now, as the simulator keeps it; the last one, when all are over. */
  get contact(): Contact {
    return contactOf(this.strand);
  }

  /** All contacts so far: transfers and disconnect flows begin new ones, which share their `initialId`. */
  get contacts(): readonly Contact[] {
    return contactsOf(this.strand);
  }

  /** What was said, written and pressed, by whom and when. */
  get lines(): readonly Line[] {
    return linesOf(this.strand);
  }

  /** Texts that the customer has heard or read, in their order. */
  get heard(): readonly string[] {
    return this.lines.filter(isHeardByCustomer).map(({ text }) => text);
  }

  /** Everything that happened, block by block. */
  get trace(): readonly TraceEvent[] {
    return traceOf(this.strand);
  }

  /** The conversation as people read it. */
  get transcript(): string {
    return story(this.trace, this.center.timeZone);
  }

  /** The conversation so far and the block at which it stands, as failures show them. */
  get situation(): string {
    return describe(this.center, this.strand);
  }

  /** What a Lambda was handed, call by call: the whole event. The Lambda is named by its name or ARN. */
  lambdaEvents(lambda: string): readonly unknown[] {
    return this.trace.flatMap((event) =>
      event.type === "lambda" && isLambda(event.lambda, lambda) ? [event.input] : [],
    );
  }

  /** What the flow handed to a Lambda, call by call: `Details.Parameters` of the event. */
  lambdaInputs(lambda: string): readonly unknown[] {
    return this.lambdaEvents(lambda).map((event) => member(member(event, "Details"), "Parameters") ?? event);
  }

  protected get verb(): string {
    return "hears";
  }

  /** A step of this customer's that waits. */
  protected waits(
    expected: string,
    step: Omit<WaitingStep, "expected" | "strand">,
    options: StepOptions,
  ): Promise<void> {
    return waitFor(this.stage, { ...step, expected: `${this.who} ${expected}`, strand: this.strand }, options);
  }

  /** Does something at once. @throws ScenarioError where the contact is over. */
  protected async does(what: string, work: () => void): Promise<void> {
    const writtenAt = new Error().stack;
    await act(this.stage, `${this.who} ${what}`, () => {
      if (!this.isOver) return work();
      const headline = `expected  ${this.who} ${what}\ninstead   the contact is over`;
      throw scenarioFailure(this.center, this.strand, headline, writtenAt);
    });
  }

  protected failure(headline: string): ScenarioError {
    return scenarioFailure(this.center, this.strand, headline);
  }

  #comesTo(expected: string, fulfilled: (contact: Contact) => boolean, options: StepOptions): Promise<void> {
    return waitFor(this.stage, { expected, strand: this.strand, fulfilled: () => fulfilled(this.contact) }, options);
  }

  #ahead(): readonly Line[] {
    const own = new Set(this.contacts.map(({ id }) => id));
    return this.strand.conversation.lines
      .slice(this.#heard)
      .filter((line) => own.has(line.contact) && isHeardByCustomer(line));
  }

  #goPast(line: Line | undefined): void {
    if (line === undefined) return;
    this.#heard = this.strand.conversation.lines.indexOf(line, this.#heard) + 1;
    this.#heardLast = line;
  }

  #hintsFor(expected: Expected): readonly string[] {
    const lines = this.lines;
    const before = lines.find((line) => isHeardByCustomer(line) && fits(expected, line.text));
    if (before !== undefined) {
      const last = this.#heardLast === undefined ? "" : `, and ${shown(this.#heardLast.text)} was heard after it`;
      return [`It was heard at ${this.#clock(before)}${last}: steps come in the order in which things are heard.`];
    }
    const toOthers = lines.find((line) => line.to === "agent" && fits(expected, line.text));
    if (toOthers !== undefined) return [`It was said at ${this.#clock(toOthers)}, but to the agent.`];
    const near = nearestText(expected, this.heard);
    return near === undefined ? [] : [`This was heard, and is near to it: ${shown(near)}`];
  }

  #clock({ at }: Line): string {
    return clockOf(this.center, at);
  }
}

/** Whether an ARN or a name of a Lambda is the one that is asked for. */
function isLambda(invoked: string, asked: string): boolean {
  const name = (lambda: string) => lambda.replace(/^.*:function:/, "").replace(/:[^:]*$/, "");
  return invoked === asked || name(invoked) === name(asked);
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
