import type { Center } from "../center";
import { type Duration, inWords, millisecondsOf } from "./duration";
import { placeOf } from "./place";
import { ScenarioError } from "./scenario-error";
import { story } from "./story";
import { isOver, type Strand, traceOf } from "./strand";

/** Where scenarios are played: the contact center, and what all steps share. */
export interface Stage {
  readonly center: Center;
  /** Milliseconds of virtual time that a step waits. */
  readonly patience: number;
  /** The step that is going on. */
  step: string | undefined;
}

/** What a step that waits takes. */
export interface StepOptions {
  /** Virtual time that it waits at most. Default: what `simulate` was given as `patience`, or 5 minutes. */
  readonly within?: Duration;
}

/** A step that waits. */
export interface WaitingStep {
  /** What is expected, as a sentence without its full stop: `the caller hears "welcome"`. */
  readonly expected: string;
  /** Whose step it is. */
  readonly strand?: Strand | undefined;
  readonly fulfilled: () => boolean;
  /** Why it cannot come true any more; undefined while it can. */
  readonly spoilt?: () => string | undefined;
  /** A contact that is over does not spoil it. */
  readonly outlivesContact?: true;
  /** What may help whoever wrote it. */
  readonly hints?: () => readonly string[];
}

/**
 * Moves the clock as far as a step needs.
 *
 * @throws ScenarioError when its time is up, and at once when it cannot come true any more.
 */
export async function waitFor(stage: Stage, step: WaitingStep, options: StepOptions = {}): Promise<void> {
  const writtenAt = new Error().stack;
  const patience = options.within === undefined ? stage.patience : millisecondsOf(options.within);
  const { center } = stage;
  await alone(stage, step.expected, async () => {
    let why: string | undefined;
    const decided = () => {
      if (step.fulfilled()) return true;
      why = step.spoilt?.() ?? overIn(step);
      return why !== undefined;
    };
    const settled = await center.until(decided, patience);
    if (settled && why === undefined) return;
    throw failureOf(center, step, why ?? `${inWords(patience)} passed without it`, writtenAt);
  });
}

/** Does something at once, and lets everybody take note of it. */
export function act(stage: Stage, what: string, act: () => void): Promise<void> {
  return alone(stage, what, async () => {
    // What was begun before happens first: a call that was made now rings before it is hung up.
    await stage.center.settle();
    act();
    await stage.center.settle();
  });
}

/** Lets virtual time pass, in milliseconds. */
export function letPass(stage: Stage, time: number): Promise<void> {
  return alone(stage, `${inWords(time)} pass`, async () => {
    await stage.center.until(() => false, time);
  });
}

/** Steps come one after the other: two at a time would share one clock. */
async function alone(stage: Stage, what: string, work: () => Promise<void>): Promise<void> {
  if (stage.step !== undefined) {
    throw new ScenarioError(
      `A step began while another was going on.\n  began     ${what}\n  going on  ${stage.step}\n  fix       Write await before every step.`,
    );
  }
  stage.step = what;
  try {
    await work();
  } finally {
    stage.step = undefined;
  }
}

function overIn({ strand, outlivesContact }: WaitingStep): string | undefined {
  return strand !== undefined && outlivesContact !== true && isOver(strand) ? "the contact is over" : undefined;
}

function failureOf(center: Center, step: WaitingStep, why: string, writtenAt: string | undefined): ScenarioError {
  const hints = step.hints?.() ?? [];
  const headline = [`expected  ${step.expected}`, `instead   ${why}`, ...hints.map((hint) => `hint      ${hint}`)].join(
    "\n",
  );
  return scenarioFailure(center, step.strand, headline, writtenAt);
}

/** Lines of the conversation that a message shows. */
const linesShown = 30;

/** A failure with the conversation so far and where it stands. */
export function scenarioFailure(
  center: Center,
  strand: Strand | undefined,
  headline: string,
  writtenAt = new Error().stack,
): ScenarioError {
  return new ScenarioError(
    [headline, ...(strand === undefined ? [] : [describe(center, strand)])].join("\n\n"),
    writtenAt,
  );
}

/** The conversation so far and where it stands, as every failure shows it. */
export function describe(center: Center, strand: Strand): string {
  const told = story(traceOf(strand), center.timeZone, linesShown);
  return [
    `The conversation so far (${center.timeZone}):`,
    told === "" ? "  nothing yet" : told,
    "",
    "Where it stands:",
    placeOf(center, strand).replaceAll(/^/gm, "  "),
  ].join("\n");
}
