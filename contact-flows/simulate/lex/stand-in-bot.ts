import type { LexBot } from "./bot";

/**
 * A bot of which nothing is known but its intents: it recognises one where its name is said, with spaces or without, and
 * falls back otherwise.
 *
 * @param slots Names of slots: each has what was said.
 */
export function standInBot(name: string, intents: readonly string[], slots: readonly string[] = []): LexBot {
  return {
    name,
    begin: (sessionAttributes) => ({
      turn: (input) => {
        const text = input.type === "text" ? input.text : input.type === "keys" ? input.keys : "";
        const intent = intents.find((one) => text !== "" && letters(text).includes(letters(one)));
        const filled = Object.fromEntries(slots.map((slot) => [slot, text === "" ? null : text]));
        return {
          ...{ intent: intent ?? "FallbackIntent", confidence: intent === undefined ? 0 : 1, sessionAttributes },
          ...{ slots: filled, alternatives: [], state: intent === undefined ? "Failed" : "Fulfilled", says: [] },
        };
      },
    }),
  };
}

/** "order status" and "OrderStatus" are alike. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
