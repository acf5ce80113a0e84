/** One thing that happened in a conversation. `at` is in milliseconds since 1970, `contact` an id. */
export type TraceEvent = { readonly at: number; readonly contact: string } & (
  | { readonly type: "flow"; readonly flow: string; readonly because: string }
  | { readonly type: "block"; readonly flow: string; readonly block: string; readonly action: string }
  | { readonly type: "branch"; readonly flow: string; readonly block: string; readonly branch: string }
  | {
      readonly type: "failed";
      readonly flow: string;
      readonly block: string;
      readonly error: string;
      readonly reason: string;
    }
  | { readonly type: "not-simulated"; readonly flow: string; readonly block: string; readonly reason: string }
  | { readonly type: "line"; readonly line: Line }
  | { readonly type: "lambda"; readonly lambda: string; readonly input: unknown }
  | { readonly type: "lambda-answer"; readonly lambda: string; readonly answer: unknown }
  | { readonly type: "contact"; readonly state: string; readonly detail?: string }
  | { readonly type: "queue"; readonly queue: string; readonly what: "waits" | "leaves" | "full" }
  | { readonly type: "agent"; readonly agent: string; readonly what: string }
  | { readonly type: "end"; readonly reason: string }
);

/** What the trace says of a moment, before it is known when and of whom. */
export type Happening = TraceEvent extends infer Event
  ? Event extends TraceEvent
    ? Omit<Event, "at" | "contact">
    : never
  : never;

/** Who speaks. */
export type Speaker = "system" | "bot" | "customer" | "agent";

/** Something that somebody said, wrote, pressed or played. */
export interface Line {
  readonly at: number;
  readonly contact: string;
  readonly from: Speaker;
  /** Who hears it. */
  readonly to: "customer" | "agent" | "everyone" | "system";
  readonly kind: "speech" | "keys" | "message" | "prompt" | "event";
  /** As it is heard: without markup, references filled in. Of encrypted input, stars. */
  readonly text: string;
  /** Block that said it. */
  readonly block?: string;
  /** Set when somebody spoke over it: it was not heard to its end. */
  interrupted?: true;
}
