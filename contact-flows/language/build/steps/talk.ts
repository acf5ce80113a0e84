import type { Resource } from "../../resources";
import type { Text } from "../../texts";
import { Value } from "../../values";
import type { Branch, Shape, StepOptions } from "../call";
import type { Cursor } from "../cursor";
import { branchesOf, type ErrorPlan } from "../plan";
import { type Audio, type Prompt, type PromptById, promptById, promptName, promptParameters, saidIn } from "../prompts";

/** Steps that talk to the participant. */
export interface TalkSteps<S extends Shape> {
  /** Says a text, in the language of the contact, or a value that holds words; `speech(value)` holds markup. */
  say(text: Text | Value, options?: StepOptions<S>): void;
  /** Plays a recorded prompt, or audio from S3. Voice only. */
  play(prompt: Resource<"prompt"> | Audio | Value | PromptById, options?: StepOptions<S>): void;
  /**
   * Plays prompts over and over while the contact waits. With `everySeconds` the loop is left that often for
   * `interrupted`, which may come back to it; without it, nothing follows.
   */
  loopPrompts(
    prompts: readonly Prompt[],
    options?: StepOptions<S> & { readonly everySeconds?: number; readonly interrupted?: Branch<S> },
  ): void;
}

/** @see TalkSteps */
export function talkSteps<S extends Shape>(cursor: Cursor<S>): TalkSteps<S> {
  const speak = (prompt: Prompt, { name, ...options }: StepOptions<S> = {}) => {
    saidIn(cursor, [prompt], ({ first }) => ({
      type: "MessageParticipant",
      name,
      suggested: promptName(prompt),
      parameters: promptParameters(first),
      errors: branchesOf(options),
    }));
  };
  return {
    say: (text, options) => speak(text, options),
    // A value that is said holds words; one that is played holds the id of a prompt.
    play: (prompt, options) => speak(prompt instanceof Value ? promptById(prompt) : prompt, options),
    loopPrompts(prompts, { name, everySeconds, interrupted, ...options } = {}) {
      const errors: ErrorPlan<S> = branchesOf(options);
      saidIn(cursor, prompts, ({ prompts: said }) => ({
        type: "MessageParticipantIteratively",
        name,
        suggested: `Loop ${promptName(prompts[0])}`,
        parameters: {
          Messages: said.map(promptParameters),
          ...(everySeconds === undefined ? {} : { InterruptFrequencySeconds: everySeconds }),
        },
        conditions:
          everySeconds === undefined ? [] : [{ operand: "MessagesInterrupted", to: interrupted ?? "continue" }],
        errors,
        next: "none",
      }));
    },
  };
}
