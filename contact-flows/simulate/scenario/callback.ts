import { answerCallback, declineCallback } from "../callbacks";
import { Call } from "./call";
import type { StepOptions } from "./stage";

/** A call that the contact center owes to somebody: it waits in its queue until an agent takes it, then it rings there. */
export class Callback extends Call {
  /** Answers when the telephone rings, once an agent has taken the callback. */
  async answers(options: StepOptions = {}): Promise<void> {
    await this.#rings(options);
    await this.does("answers the telephone", () => answerCallback(this.stage.center, this.contact));
  }

  /** Does not answer when the telephone rings. */
  async declines(options: StepOptions = {}): Promise<void> {
    await this.#rings(options);
    await this.does("does not answer", () => declineCallback(this.stage.center, this.contact));
  }

  #rings(options: StepOptions): Promise<void> {
    const fulfilled = () => this.contact.state === "ringing";
    const hints = () =>
      this.contact.state === "queued" ? ["No agent has taken the callback: agent.answers(callback) does."] : [];
    return this.waits("is called back", { fulfilled, hints }, options);
  }
}
