import type { Resource } from "../../resources";
import { memberPath, Value } from "../../values";
import type { Branch, Shape, StepOptions } from "../call";
import type { Cursor } from "../cursor";
import { branchesOf, type StepPlan } from "../plan";
import { type Prompt, promptName, promptParameters, saidIn } from "../prompts";

/** The keys of a telephone. */
export type Key = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";

/** What happens on each key. `unclear` stands for both, no answer and any other key, where one of them is not told. */
export type MenuBranches<S extends Shape> = { readonly [K in Key]?: Branch<S> | "continue" } & (
  | { readonly noAnswer: Branch<S> | "continue"; readonly otherwise: Branch<S> | "continue" }
  | {
      readonly unclear: Branch<S> | "continue";
      readonly noAnswer?: Branch<S> | "continue";
      readonly otherwise?: Branch<S> | "continue";
    }
);

/** A public key that Amazon Connect encrypts what a caller types with. */
export interface InputEncryption {
  readonly keyId: string;
  /** PEM text of the certificate. */
  readonly key: string;
}

export interface CollectOptions<S extends Shape> extends StepOptions<S> {
  /** Most digits that are taken. 20 by default. */
  readonly digits?: number | Value;
  /** How long it waits for the first digit. 5 s by default. */
  readonly answerWithinSeconds?: number;
  /** How long it waits for another digit. The service's own default is 5 s. */
  readonly betweenDigitsSeconds?: number | Value;
  /** What the caller ends the input with, e.g. `#`. */
  readonly endWith?: string;
  /** Whether `*` starts the input anew, as it does where nothing is said. */
  readonly cancelKey?: "on" | "off";
  readonly encryption?: InputEncryption;
}

/** What a bot understood. */
export interface BotResult {
  readonly intent: Value;
  readonly slot: (name: string) => Value;
  readonly sessionAttribute: (name: string) => Value;
  readonly sentiment: Value;
}

/** Steps that listen to the participant. */
export interface AskSteps<S extends Shape> {
  /** Asks for one key. Voice only. */
  menu(
    prompt: Prompt,
    branches: MenuBranches<S>,
    options?: StepOptions<S> & { readonly answerWithinSeconds?: number },
  ): void;
  /** Collects digits; the text `Timeout` where no key is pressed in time. Voice only. */
  collect(prompt: Prompt, options?: CollectOptions<S>): Value;
  /** Collects a telephone number, local to a country or with its country code. Voice only. */
  collectPhoneNumber(
    prompt: Prompt,
    options: StepOptions<S> & {
      readonly country?: string;
      readonly invalid: Branch<S> | "continue";
      readonly answerWithinSeconds?: number;
    },
  ): Value;
  /** Whether keys that are pressed between two questions are kept for the next one. Voice only. */
  bufferTouchtones(state: "on" | "off", options?: StepOptions<S>): void;
  /** Hands the conversation to a Lex bot until it has understood an intent. */
  askBot(
    bot: Resource<"bot-alias"> | string,
    prompt: Prompt | { readonly firstMessage: "customer" },
    branches: {
      readonly intents: Readonly<Record<string, Branch<S> | "continue">>;
      readonly otherwise: Branch<S> | "continue";
      readonly noAnswer?: Branch<S> | "continue";
    },
    options?: StepOptions<S> & {
      readonly sessionAttributes?: Readonly<Record<string, string | Value>>;
      /** How long a chat may be silent. */
      readonly chatTimeoutSeconds?: number;
    },
  ): BotResult;
  /** Shows a view, e.g. a form, and waits for what is chosen in it. Chat only. */
  showView(
    view: Resource<"view"> | Value,
    branches: {
      readonly actions: Readonly<Record<string, Branch<S> | "continue">>;
      readonly otherwise: Branch<S> | "continue";
      readonly tooLate?: Branch<S> | "continue";
    },
    options: StepOptions<S> & {
      readonly withinSeconds: number;
      readonly data?: Readonly<Record<string, unknown>>;
      /** Keeps the answer out of the transcript. */
      readonly sensitive?: "hide-response";
    },
  ): { readonly action: Value; readonly field: (name: string) => Value };
}

/** @see AskSteps */
export function askSteps<S extends Shape>(cursor: Cursor<S>): AskSteps<S> {
  return { ...keySteps(cursor), ...collectSteps(cursor), ...botSteps(cursor), ...viewSteps(cursor) };
}

/** Adds a block that asks; gives the identifiers of the blocks that an answer is read from. */
function ask<S extends Shape>(
  cursor: Cursor<S>,
  prompt: Prompt,
  verb: string,
  plan: (said: Readonly<Record<string, unknown>>) => Omit<StepPlan<S>, "suggested">,
): readonly string[] {
  return saidIn(cursor, [prompt], ({ first }) => ({
    ...plan(promptParameters(first)),
    suggested: `${verb} ${promptName(prompt)}`,
    asks: true,
  }));
}

function stored(writers: readonly string[]): Value {
  return new Value("$.StoredCustomerInput", { namespace: "StoredCustomerInput", writers });
}

function keySteps<S extends Shape>(cursor: Cursor<S>): Pick<AskSteps<S>, "menu" | "bufferTouchtones"> {
  return {
    menu(prompt, branches, { name, answerWithinSeconds = 5, ...options } = {}) {
      const {
        unclear,
        noAnswer = unclear,
        otherwise = unclear,
        ...keys
      } = branches as MenuBranches<S> & Readonly<Record<string, Branch<S>>>;
      ask(cursor, prompt, "Ask", (said) => ({
        type: "GetParticipantInput",
        name,
        parameters: { ...said, StoreInput: "False", InputTimeLimitSeconds: answerWithinSeconds },
        conditions: inOrder(keys).map(([operand, to]) => ({ operand, to })),
        errors: branchesOf(options, { InputTimeLimitExceeded: noAnswer, NoMatchingCondition: otherwise }),
      }));
    },
    bufferTouchtones(state, { name, ...options } = {}) {
      const parameters = { EnableDTMFBuffer: state === "on" ? "True" : "False" };
      cursor.add([
        {
          type: "GetParticipantInput",
          name,
          suggested: `Touchtone buffer ${state}`,
          parameters,
          errors: branchesOf(options),
        },
      ]);
    },
  };
}

function collectSteps<S extends Shape>(cursor: Cursor<S>): Pick<AskSteps<S>, "collect" | "collectPhoneNumber"> {
  return {
    collect(prompt, { name, onFailure, ...options } = {}) {
      return stored(
        ask(cursor, prompt, "Collect", (said) => ({
          type: "GetParticipantInput",
          name,
          parameters: { ...said, ...collected(options) },
          errors: { otherwise: onFailure },
        })),
      );
    },
    collectPhoneNumber(prompt, { name, country, invalid, answerWithinSeconds = 5, ...options }) {
      const format = country === undefined ? { NumberFormat: "E164" } : { NumberFormat: "Local", CountryCode: country };
      return stored(
        ask(cursor, prompt, "Collect", (said) => ({
          type: "GetParticipantInput",
          name,
          parameters: {
            ...said,
            InputTimeLimitSeconds: answerWithinSeconds,
            StoreInput: "True",
            InputValidation: { PhoneNumberValidation: format },
          },
          errors: branchesOf(options, { InvalidPhoneNumber: invalid }),
        })),
      );
    },
  };
}

function botSteps<S extends Shape>(cursor: Cursor<S>): Pick<AskSteps<S>, "askBot"> {
  return {
    askBot(
      bot,
      prompt,
      { intents, otherwise, noAnswer },
      { name, sessionAttributes, chatTimeoutSeconds, ...options } = {},
    ) {
      const parameters = {
        LexV2Bot: { AliasArn: bot },
        ...(sessionAttributes === undefined ? {} : { LexSessionAttributes: sessionAttributes }),
        ...(chatTimeoutSeconds === undefined ? {} : { LexTimeoutSeconds: { Text: String(chatTimeoutSeconds) } }),
      };
      const plan = {
        type: "ConnectParticipantWithLexBot",
        name,
        conditions: inOrder(intents).map(([operand, to]) => ({ operand, to })),
        errors: branchesOf(options, { NoMatchingCondition: otherwise, InputTimeLimitExceeded: noAnswer }),
      };
      const writers =
        "firstMessage" in prompt
          ? cursor.add([
              {
                ...plan,
                suggested: `Ask ${nameOf(bot)}`,
                asks: true,
                parameters: { ...parameters, LexInitializationData: { InitialMessage: "$.Media.InitialMessage" } },
              },
            ])
          : ask(cursor, prompt, "Ask bot", (said) => ({ ...plan, parameters: { ...said, ...parameters } }));
      return botResult(writers);
    },
  };
}

function viewSteps<S extends Shape>(cursor: Cursor<S>): Pick<AskSteps<S>, "showView"> {
  return {
    showView(view, { actions, otherwise, tooLate }, { name, withinSeconds, data = {}, sensitive, ...options }) {
      const writers = cursor.add([
        {
          type: "ShowView",
          name,
          suggested: `Show ${nameOf(view)}`,
          asks: true,
          parameters: {
            ViewResource: { Id: view },
            InvocationTimeLimitSeconds: withinSeconds,
            ViewData: data,
            ...(sensitive === undefined ? {} : { SensitiveDataConfiguration: { HideResponseOn: ["TRANSCRIPT"] } }),
          },
          conditions: inOrder(actions).map(([operand, to]) => ({ operand, to })),
          errors: branchesOf(options, { NoMatchingCondition: otherwise, TimeLimitExceeded: tooLate }),
        },
      ]);
      const origin = { namespace: "Views", writers };
      return {
        action: new Value("$.Views.Action", origin),
        field: (key) => new Value(memberPath("Views", "ViewResultData", key), origin),
      };
    },
  };
}

/** Entries in the order in which the author wrote them, but for keys that are numbers, which JavaScript puts first. */
function inOrder<T>(entries: Readonly<Record<string, T | undefined>>): readonly (readonly [string, T])[] {
  return Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

function nameOf(of: Resource | Value | string): string {
  return of instanceof Value || typeof of === "string" ? "bot" : of.name;
}

function botResult(writers: readonly string[]): BotResult {
  const origin = { namespace: "Lex", writers };
  return {
    intent: new Value("$.Lex.IntentName", origin),
    slot: (name) => new Value(memberPath("Lex", "Slots", name), origin),
    sessionAttribute: (name) => new Value(memberPath("Lex", "SessionAttributes", name), origin),
    sentiment: new Value("$.Lex.SentimentResponse.Label", origin),
  };
}

function collected<S extends Shape>({
  digits = 20,
  answerWithinSeconds = 5,
  betweenDigitsSeconds,
  endWith,
  cancelKey,
  encryption,
}: CollectOptions<S>) {
  const dtmf = {
    ...(endWith === undefined ? {} : { InputTerminationSequence: endWith }),
    ...(cancelKey === undefined ? {} : { DisableCancelKey: cancelKey === "off" ? "True" : "False" }),
    ...(betweenDigitsSeconds === undefined ? {} : { InterdigitTimeLimitSeconds: betweenDigitsSeconds }),
  };
  return {
    InputTimeLimitSeconds: answerWithinSeconds,
    StoreInput: "True",
    InputValidation: { CustomValidation: { MaximumLength: digits } },
    ...(encryption === undefined
      ? {}
      : { InputEncryption: { EncryptionKeyId: encryption.keyId, Key: encryption.key } }),
    ...(Object.keys(dtmf).length === 0 ? {} : { DTMFConfiguration: dtmf }),
  };
}
