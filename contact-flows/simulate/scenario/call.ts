import { pressKey, speak } from "../input";
import { customerLeaves } from "../lifecycle";
import { Customer } from "./customer";
import { placeOf } from "./place";
import { ScenarioError } from "./scenario-error";
import type { StepOptions } from "./stage";

/** A customer on the telephone. */
export class Call extends Customer {
  /** Presses keys, each as soon as somebody listens for it. */
  async presses(keys: string | number, options: StepOptions = {}): Promise<void> {
    for (const key of keysOf(keys)) {
      await this.#waitsToBeHeard(`is asked for a key, to press ${key}`, "key", options);
      await this.does(`presses ${key}`, () => pressKey(this.stage.center, this.contact, key));
    }
  }

  /** Presses keys at this very moment, whoever listens. */
  pressesNow(keys: string | number): Promise<void> {
    const pressed = keysOf(keys);
    return this.does(`presses ${keys}`, () => {
      for (const key of pressed) pressKey(this.stage.center, this.contact, key);
    });
  }

  /** Says something, as soon as a bot or an agent listens. */
  async says(text: string, options: StepOptions = {}): Promise<void> {
    await this.#waitsToBeHeard(`is listened to, to say ${JSON.stringify(text)}`, "speech", options);
    await this.saysNow(text);
  }

  /** Says something at this very moment, whoever listens. */
  saysNow(text: string): Promise<void> {
    return this.does(`says ${JSON.stringify(text)}`, () => speak(this.stage.center, this.contact, text));
  }

  /** Hangs up. */
  hangsUp(): Promise<void> {
    return this.does("hangs up", () => customerLeaves(this.stage.center, this.strand.conversation));
  }

  async #waitsToBeHeard(expected: string, wake: "key" | "speech", options: StepOptions): Promise<void> {
    const fulfilled = () => {
      const { run, state } = this.contact;
      return run?.wait?.for?.includes(wake) === true || (wake === "speech" && state === "connected");
    };
    // Who speaks to a menu waits for nothing: it is never listened to.
    const spoilt = () =>
      wake === "speech" && this.contact.run?.wait?.for?.includes("key") === true
        ? "keys are asked for, and nobody listens to what is said"
        : undefined;
    await this.waits(expected, { fulfilled, spoilt, hints: () => this.#othersListened(wake) }, options);
  }

  /** Says so where a block listens, but for something else. */
  #othersListened(wake: "key" | "speech"): readonly string[] {
    const listens = this.contact.run?.wait?.for ?? [];
    const other = wake === "key" ? "speech" : "key";
    if (!listens.includes(other)) return [];
    const place = placeOf(this.stage.center, this.strand).split("\n")[0] ?? "";
    return [`${place} Use ${other === "key" ? "presses" : "says"} there.`];
  }
}

function keysOf(keys: string | number): readonly string[] {
  const text = String(keys);
  if (/^[0-9*#]+$/.test(text)) return [...text];
  throw new ScenarioError(`${JSON.stringify(keys)} cannot be pressed: a telephone has the keys 0 to 9, * and #.`);
}
