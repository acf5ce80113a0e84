import { localTime } from "../hours";
import type { Line, TraceEvent } from "../trace";

/** One line of a story: when, who, and what. */
interface Told {
  readonly at: number;
  readonly who: string;
  readonly what: string;
  /** Set where it stands for lines that repeated those before: the time of the last. */
  readonly until?: number;
}

/**
 * What happened, as people read it: who said what and when, in local time, and how the contact went from place to place.
 * Blocks and branches are left out: the trace has them. What repeats itself, as queue flows do, is told once.
 *
 * @param most Lines at the end that are kept; default: all.
 */
export function story(trace: readonly TraceEvent[], timeZone: string, most = Number.POSITIVE_INFINITY): string {
  const told = withoutRepetitions(
    trace.flatMap((event) => {
      const line = tell(event);
      return line === undefined ? [] : [{ ...line, at: event.at }];
    }),
  );
  const kept = most < told.length ? told.slice(-most) : told;
  const width = Math.max(...kept.map(({ who }) => who.length), 0);
  const lines = kept.map(({ at, who, what, until }) => {
    const last = until === undefined ? "" : `, until ${localTime(until, timeZone).slice(11)}`;
    return `  ${localTime(at, timeZone).slice(11)}  ${who.padEnd(width)}  ${oneLine(what)}${last}`;
  });
  const left = told.length - kept.length;
  return [...(left === 0 ? [] : [`  ... ${left} earlier lines`]), ...lines].join("\n");
}

/** Most lines that are taken for one thing that repeats itself. */
const longestRepetition = 6;

/** Lines that come three times or more in a row, alone or in groups, are told once, with how often they came. */
function withoutRepetitions(told: readonly Told[]): readonly Told[] {
  const kept: Told[] = [];
  for (let place = 0; place < told.length; ) {
    const { length, times } = repetitionAt(told, place);
    kept.push(...told.slice(place, place + length));
    const [again, last] = [told[place + length], told[place + length * times - 1]];
    if (times > 1 && again !== undefined && last !== undefined) {
      const what = length === 1 ? "the last line" : `the last ${length} lines`;
      kept.push({ at: again.at, who: "", what: `... ${what} ${times - 1} times more`, until: last.at });
    }
    place += length * times;
  }
  return kept;
}

function repetitionAt(told: readonly Told[], place: number): { readonly length: number; readonly times: number } {
  const same = (one: number, other: number) =>
    told[one]?.who === told[other]?.who && told[one]?.what === told[other]?.what && other < told.length;
  for (let length = 1; length <= longestRepetition; length++) {
    let matching = 0;
    while (same(place + matching, place + length + matching)) matching += 1;
    const times = Math.floor(matching / length) + 1;
    if (times >= 3) return { length, times };
  }
  return { length: 1, times: 1 };
}

/** One event as people read it, with the time; undefined of those that are only in the trace. */
export function storyLine(event: TraceEvent, timeZone: string): string | undefined {
  const told = tell(event);
  return told && `${localTime(event.at, timeZone).slice(11)}  ${told.who.padEnd(8)}  ${oneLine(told.what)}`;
}

function tell(event: TraceEvent): Omit<Told, "at"> | undefined {
  switch (event.type) {
    case "line":
      return { who: speakerOf(event.line), what: saidIn(event.line) };
    case "flow":
      return { who: "flow", what: `${event.flow} begins (${event.because})` };
    case "failed":
      return { who: "flow", what: `block "${event.block}": ${event.reason} (${event.error})` };
    case "not-simulated":
      return { who: "flow", what: `block "${event.block}" is not simulated: ${event.reason}` };
    case "lambda":
      return { who: "lambda", what: `${event.lambda} is invoked` };
    case "lambda-answer":
      return { who: "lambda", what: `${event.lambda} answers ${asJson(event.answer)}` };
    case "queue":
      return { who: "queue", what: `${event.queue}: ${queueWords[event.what]}` };
    case "agent":
      return { who: event.agent, what: event.what };
    case "contact":
      return {
        who: "contact",
        what: [stateWords[event.state] ?? event.state, event.detail ?? ""].filter(Boolean).join(": "),
      };
    case "end":
      return { who: "contact", what: `is over: ${event.reason}` };
    default:
      return undefined;
  }
}

const queueWords = { waits: "the contact waits", leaves: "the contact leaves", full: "is full" } as const;

const stateWords: Readonly<Record<string, string>> = {
  connected: "both can talk",
  hold: "is on hold",
  lost: "the flow has nowhere to go",
  ringing: "the telephone rings at",
  "not-reached": "nobody answers at",
  calls: "calls",
};

function speakerOf({ from, to }: Line): string {
  return from === "system" && to === "agent" ? "(agent)" : from;
}

function saidIn({ kind, text, interrupted }: Line): string {
  if (kind === "keys") return `presses ${text}`;
  if (kind === "event") return `(${text})`;
  return interrupted === true ? `${text} (interrupted)` : text;
}

function asJson(value: unknown): string {
  // Of undefined and of functions there is no JSON.
  const text = String(JSON.stringify(value));
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
