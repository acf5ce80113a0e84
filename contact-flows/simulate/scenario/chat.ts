import type { JsonObject } from "../../language/document";
import { write } from "../input";
import { customerLeaves } from "../lifecycle";
import { Customer } from "./customer";
import { type Expected, fits, shown } from "./expected";
import type { Stage, StepOptions } from "./stage";
import type { Strand } from "./strand";

/** A customer in a chat. */
export class Chat extends Customer {
  /** Place in the conversation's lines after the event that was seen last. */
  #seen = 0;

  constructor(
    stage: Stage,
    strand: Strand,
    /** As the customer is called in the chat. */
    readonly name: string,
  ) {
    super(stage, strand, name);
  }

  /** Reads something, sooner or later, after what was read last. */
  reads(expected: Expected, options: StepOptions = {}): Promise<void> {
    return this.hears(expected, options);
  }

  /** Reads this next, and nothing before it. */
  readsNext(expected: Expected, options: StepOptions = {}): Promise<void> {
    return this.hearsNext(expected, options);
  }

  /**
   * Sees that something happens, after what was seen last: somebody joins, leaves, types, or sends a file, or something is
   * shown. What the customer does is no part of it.
   */
  async sees(event: Expected, options: StepOptions = {}): Promise<void> {
    const { lines } = this.strand.conversation;
    let found = -1;
    const fulfilled = () => {
      const own = new Set(this.contacts.map(({ id }) => id));
      found = lines.findIndex(
        ({ from, to, kind, text, contact }, index) =>
          index >= this.#seen &&
          own.has(contact) &&
          kind === "event" &&
          from !== "customer" &&
          (to === "customer" || to === "everyone") &&
          fits(event, text),
      );
      return found >= 0;
    };
    await this.waits(`sees ${shown(event)}`, { fulfilled }, options);
    this.#seen = found + 1;
  }

  /** Writes, once the flow has nothing more to say and reads what is written. To those who wait or talk, at once. */
  async writes(text: string, options: StepOptions = {}): Promise<void> {
    await this.#waitsForReader(`is asked for a message, to write ${JSON.stringify(text)}`, options);
    await this.writesNow(text);
  }

  /** Writes at this very moment, whoever reads it. */
  writesNow(text: string): Promise<void> {
    return this.does(`writes ${JSON.stringify(text)}`, () => write(this.stage.center, this.contact, text));
  }

  /**
   * Answers something that was shown: picks an element of an interactive message, or an action of a view.
   *
   * @param data What the view or the bot gets besides; default: nothing but the choice.
   */
  async picks(choice: string, data: JsonObject = {}, options: StepOptions = {}): Promise<void> {
    const what = `picks ${JSON.stringify(choice)}`;
    const fulfilled = () => this.contact.run?.wait?.for?.includes("message") === true;
    await this.waits(`is shown something, and ${what}`, { fulfilled }, options);
    const answer = { Action: choice, ViewResultData: data };
    await this.does(what, () => {
      if (write(this.stage.center, this.contact, choice, answer) === "heard") return;
      throw this.failure(`expected  ${this.who} ${what}\ninstead   nothing is shown that could be answered`);
    });
  }

  /** Is seen to type. */
  types(): Promise<void> {
    return this.#event("is typing");
  }

  /** Sends a file; who takes part sees its name. */
  attaches(name: string): Promise<void> {
    return this.#event(`has sent the file ${name}`);
  }

  /** Closes the window. The chat goes on: agents and flows can end it, and the customer can return to it. */
  leaves(): Promise<void> {
    return this.#event("has left");
  }

  /** Opens the window again, which a flow may wait for. */
  returns(): Promise<void> {
    return this.#event("has returned", () => {
      this.stage.center.wake(this.contact.run, { type: "signal", name: "CustomerReturned" });
    });
  }

  /** Ends the chat. */
  endsChat(): Promise<void> {
    return this.does("ends the chat", () => {
      this.#tell("has ended the chat");
      customerLeaves(this.stage.center, this.strand.conversation);
    });
  }

  protected override get verb(): string {
    return "reads";
  }

  #event(text: string, then: () => void = () => undefined): Promise<void> {
    return this.does(text, () => {
      this.#tell(text);
      then();
    });
  }

  #tell(text: string): void {
    const said = { from: "customer", to: "everyone", kind: "event", text: `${this.name} ${text}` } as const;
    this.stage.center.say(this.contact, said);
  }

  async #waitsForReader(expected: string, options: StepOptions): Promise<void> {
    const fulfilled = () => {
      const { run, state } = this.contact;
      if (state !== "flow") return state !== "joining" && state !== "ended";
      return run?.wait?.for?.includes("message") === true;
    };
    await this.waits(expected, { fulfilled }, options);
  }
}
