import { specOf } from "../language/catalogue/catalogue";
import type { Agent } from "./agents";
import { type Behaviour, behaviourWith } from "./behaviour";
import type { Wait, Wake } from "./block";
import { type Cancel, VirtualClock } from "./clock";
import type { CompiledBlock, CompiledFlow } from "./compile";
import type { Contact } from "./contact";
import { type Directory, directoryOf } from "./directory";
import { faultChooser } from "./faults";
import { startOf } from "./hours";
import type { Queue } from "./queues";
import { type Random, randomFrom } from "./random";
import { courseOf, type FlowRun, type RunEnd } from "./run";
import type { Happening, Line, TraceEvent } from "./trace";
import type { SimulationOptions, World } from "./world";

/** What watches a contact center: coverage, a printed trace. */
export interface Observer {
  readonly happened?: (event: TraceEvent, contact: Contact) => void;
  /** A contact left a block by a branch, by its place in `branches`. */
  readonly took?: (flow: CompiledFlow, block: CompiledBlock, branch: number) => void;
}

/** What drives one run: its course, and what takes back its timer. */
interface Driven {
  readonly course: ReturnType<typeof courseOf>;
  readonly ended: (end: RunEnd) => void;
  cancelTimer: Cancel | undefined;
}

/**
 * A contact center that runs: its clock, its contacts, queues and agents. It does nothing by itself: `settle` lets
 * everybody go on until all wait, `until` moves the clock as well.
 */
export class Center {
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly behaviour: Behaviour;
  readonly directory: Directory;
  readonly region: string;
  readonly instanceArn: string;
  readonly timeZone: string;
  /** Contacts that are not over. */
  readonly contacts = new Set<Contact>();
  readonly queues: Map<string, Queue>;
  readonly agents: Map<string, Agent>;
  /** Contacts of customers whose phones ring since they are called back, by number. */
  readonly ringing = new Map<string, Contact>();
  readonly observers = new Set<Observer>();
  /**
   * Chooses how blocks end in place of running them, by the label of a branch: for faults that a test wants to see met,
   * and for walks. Undefined: the block runs.
   */
  choose: ((run: FlowRun, block: CompiledBlock) => string | undefined) | undefined;
  readonly #driven = new WeakMap<FlowRun, Driven>();
  readonly #ready: (() => void)[] = [];
  readonly #working = new Set<Promise<unknown>>();

  constructor(
    readonly world: World,
    readonly options: SimulationOptions = {},
  ) {
    const { arn = "arn:aws:connect:eu-west-2:111122223333:instance/00000000-0000-4000-8000-000000000000" } =
      world.instance ?? {};
    this.instanceArn = arn;
    this.region = world.instance?.region ?? arn.split(":")[3] ?? "eu-west-2";
    this.timeZone = world.instance?.timeZone ?? "UTC";
    this.clock = new VirtualClock(startOf(options.at ?? "2026-01-05T09:00", this.timeZone));
    const { seed = 1 } = options;
    if (!Number.isFinite(seed)) throw new RangeError(`The seed is ${seed}: it has to be a number.`);
    this.random = randomFrom(seed);
    this.behaviour = behaviourWith(options.behaviour);
    this.directory = directoryOf(world, options.standIns ?? false);
    this.queues = this.directory.queues;
    this.agents = this.directory.agents;
    const { faults } = options;
    if (faults !== undefined) this.choose = faultChooser(faults, world.flows);
  }

  /** A flow or a module, by ARN, id or name. */
  flow(reference: string): CompiledFlow | undefined {
    return this.directory.flow(reference);
  }

  /** Whether a block that failed and has no branch for it goes on as if it had not. */
  passesFailures({ action }: CompiledBlock): boolean {
    // The service lets some actions have no error branch at all, and prompts that are older than theirs always go on
    // (Administrator Guide, play prompt).
    if (this.behaviour.unhandledFailure === "next" || action.Type === "MessageParticipant") return true;
    return specOf(action.Type)?.errors.allowed.length === 0;
  }

  /** Writes down what happened. */
  note(contact: Contact, happening: Happening): void {
    const event = { at: this.clock.now, contact: contact.id, ...happening } as TraceEvent;
    contact.conversation.trace.push(event);
    for (const { happened } of this.observers) happened?.(event, contact);
  }

  /** Writes down what somebody said, so that it is heard. */
  say(contact: Contact, said: Omit<Line, "at" | "contact">): Line {
    const line: Line = { at: this.clock.now, contact: contact.id, ...said };
    contact.conversation.lines.push(line);
    this.note(contact, { type: "line", line });
    return line;
  }

  took(flow: CompiledFlow, block: CompiledBlock, branch: number): void {
    for (const { took } of this.observers) took?.(flow, block, branch);
  }

  /** Has a contact run through a flow; `ended` is called when it is through, unless it is stopped before. */
  start(
    contact: Contact,
    flow: CompiledFlow,
    because: string,
    party: FlowRun["party"],
    ended: (end: RunEnd) => void,
  ): FlowRun {
    const run: FlowRun = {
      ...{ contact, party, standing: undefined, wait: undefined, over: false, playing: [] },
      type: flow.type,
    };
    this.#driven.set(run, { course: courseOf(this, run, flow), ended, cancelTimer: undefined });
    this.note(contact, { type: "flow", flow: flow.name, because });
    this.soon(() => this.#drive(run, { type: "time" }));
    return run;
  }

  /** Stops a run where it stands, in the middle of what it says too. */
  stop(run: FlowRun | undefined): void {
    if (run === undefined || run.over) return;
    run.over = true;
    run.wait = undefined;
    for (const { line, ends } of run.playing) if (this.clock.now < ends) line.interrupted = true;
    const driven = this.#driven.get(run);
    driven?.cancelTimer?.();
  }

  /** Wakes a run, if it listens for this; says whether it does. */
  wake(run: FlowRun | undefined, wake: Exclude<Wake, { type: "time" | "settled" }>): boolean {
    if (run?.wait?.for?.includes(wake.type) !== true) return false;
    this.#drive(run, wake);
    return true;
  }

  /** Has something happen at a time, in milliseconds since 1970. */
  at(time: number, happen: () => void): Cancel {
    return this.clock.at(time, () => this.soon(happen));
  }

  /** Has something happen as soon as what happens now is over. */
  soon(happen: () => void): void {
    this.#ready.push(happen);
  }

  /** Waits for work that is done outside of the virtual time, such as a Lambda's: the clock stands still meanwhile. */
  work(work: Promise<unknown>, then: (value: unknown) => void): void {
    const settled = work
      .then((value) => this.soon(() => then(value)))
      .finally(() => {
        this.#working.delete(settled);
      });
    this.#working.add(settled);
  }

  /** Lets everybody go on, without moving the clock, until all wait. */
  async settle(): Promise<void> {
    for (;;) {
      for (let next = this.#ready.shift(); next !== undefined; next = this.#ready.shift()) next();
      if (this.#working.size === 0) return;
      await Promise.race(this.#working);
    }
  }

  /**
   * Lets everybody go on and moves the clock, until something holds, at most for a time.
   *
   * @param patience Milliseconds of virtual time.
   * @returns Whether it holds.
   */
  async until(holds: () => boolean, patience: number): Promise<boolean> {
    const deadline = this.clock.now + patience;
    for (;;) {
      await this.settle();
      if (holds()) return true;
      const { next } = this.clock;
      if (next === undefined || next > deadline) {
        if (Number.isFinite(deadline)) this.clock.moveTo(deadline);
        return false;
      }
      this.clock.moveTo(next);
    }
  }

  #drive(run: FlowRun, wake: Wake): void {
    const driven = this.#driven.get(run);
    if (driven === undefined || run.over) return;
    driven.cancelTimer?.();
    driven.cancelTimer = undefined;
    run.wait = undefined;
    const step = driven.course.next(wake);
    if (step.done === true) {
      run.over = true;
      driven.ended(step.value);
      // What it has led to may have stopped it.
    } else if (!isOver(run)) this.#wait(run, driven, step.value);
  }

  #wait(run: FlowRun, driven: Driven, wait: Wait): void {
    run.wait = wait;
    const resume = (wake: Wake) => {
      if (run.wait === wait) this.#drive(run, wake);
    };
    if (wait.until !== undefined) driven.cancelTimer = this.at(wait.until, () => resume({ type: "time" }));
    if (wait.work !== undefined) this.work(wait.work, (value) => resume({ type: "settled", value }));
    wait.call?.((value) => this.soon(() => resume({ type: "settled", value })));
  }
}

/** Asked anew: what has happened since it was last asked may have ended it. */
const isOver = (run: FlowRun) => run.over;
