/** How an utterance feels, as Amazon Comprehend judges it where a bot is told to ask it. */
export interface Sentiment {
  readonly label: "POSITIVE" | "NEGATIVE" | "NEUTRAL" | "MIXED";
  /** 0 to 1 each. */
  readonly scores?: Readonly<Record<"Positive" | "Negative" | "Neutral" | "Mixed", number>>;
}

/** What a bot makes of one utterance. */
export interface LexTurn {
  /** Intent that the bot has recognised, or `FallbackIntent`. */
  readonly intent: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Slots by name; null where it has no value yet. */
  readonly slots: Readonly<Record<string, string | null>>;
  readonly sessionAttributes: Readonly<Record<string, string>>;
  /** Intents that came next, best first. */
  readonly alternatives: readonly {
    readonly intent: string;
    readonly confidence: number;
    /** Slots that it would have filled. */
    readonly slots?: Readonly<Record<string, string | null>>;
  }[];
  /** Left out by a bot that does not judge it; `$.Lex.SentimentResponse` has nothing then. */
  readonly sentiment?: Sentiment;
  /** `InProgress`: the bot goes on asking; otherwise the flow takes over. */
  readonly state: "InProgress" | "Fulfilled" | "ReadyForFulfillment" | "Failed";
  /** What the bot says, in its order; a text that is an SSML document is heard as such. */
  readonly says: readonly string[];
  /** The slot that it asks for, which session attributes about time-outs and interruptions name. */
  readonly elicits?: string;
}

/** What a customer gives a bot: words, keys, or nothing until its patience ended. */
export type LexInput =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "keys"; readonly keys: string }
  | { readonly type: "silence" };

/** A conversation with a bot; what it has learned is kept in it. */
export interface LexSession {
  readonly turn: (input: LexInput) => LexTurn | Promise<LexTurn>;
}

/** When and where a bot is spoken to: what "tomorrow" means. */
export interface LexMoment {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** IANA name. */
  readonly timeZone: string;
}

/** A bot, whatever recognises what is said: the local engine, or a service. */
export interface LexBot {
  readonly name: string;
  /**
   * @param attributes Session attributes that the flow hands over.
   * @param locale The contact's language, e.g. `en-GB`.
   * @throws Where it does not speak that language; the flow then takes its error branch.
   */
  readonly begin: (attributes: Readonly<Record<string, string>>, locale: string, moment?: LexMoment) => LexSession;
}
