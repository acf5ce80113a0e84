import { specOf } from "../language/catalogue/catalogue";
import type { FlowType, JsonValue } from "../language/document";
import { type Block, BlockFailure, type Course, type FlowEnd, failed, type Outcome, type Wait } from "./block";
import { blocks } from "./blocks";
import type { Center } from "./center";
import type { CompiledBlock, CompiledBranch, CompiledFlow } from "./compile";
import { meets } from "./condition";
import type { Contact } from "./contact";
import { type Frame, newFrame } from "./frame";
import { resolveIn } from "./scope";
import { BlockStanding } from "./standing";
import { filled } from "./template";
import type { Line } from "./trace";

/** How a run of a flow ended: as the flow says, or `lost`, when it has nowhere to go. */
export type RunEnd = FlowEnd | { readonly type: "lost"; readonly reason: string };

/** A flow that a contact runs through, with one of its participants. */
export interface FlowRun {
  readonly contact: Contact;
  /** Who hears it. */
  party: "customer" | "agent";
  /** Where it stands. */
  standing: { readonly flow: CompiledFlow; readonly block: CompiledBlock } | undefined;
  /** What it waits for; undefined while it goes on by itself, and when it is over. */
  wait: Wait | undefined;
  over: boolean;
  /** What was said last on a call, each with when it ends, in milliseconds since 1970: stopped before, it was interrupted. */
  playing: readonly { readonly line: Line; readonly ends: number }[];
  /** Type of the flow that it runs, outside of all modules: it says which blocks are allowed. */
  type: FlowType;
}

/** Blocks that say something: Lambdas before and after them are not in a row. */
const speaking: ReadonlySet<string> = new Set([
  ...["MessageParticipant", "MessageParticipantIteratively", "GetParticipantInput", "ConnectParticipantWithLexBot"],
  ...["ConnectParticipantWithAgenticCX", "ShowView"],
]);

/** What blocks call it that a contact comes to them by the wrong channel, where it is no common error (section 5). */
const channelErrors: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  UpdateContactCallbackNumber: "InvalidCallbackNumber",
  UpdateContactMediaProcessing: "ChannelMismatch",
  UpdateContactRecordingAndAnalyticsBehavior: "ChannelMismatch",
});

/** Blocks that have something to say, or nothing to do, on channels that they are not made for (section 4). */
const onAnyChannel: ReadonlySet<string> = new Set(["MessageParticipant", "UpdateContactTextToSpeechVoice", "Wait"]);

/** What never leaves a flow. */
const ofOneFlow: ReadonlySet<string> = new Set(["FlowAttributes", "Loop", "Modules"]);

/** The course of a flow and of those that it transfers to, until one ends otherwise. */
export function* courseOf(center: Center, run: FlowRun, flow: CompiledFlow): Course<RunEnd> {
  // A module that is run by itself may return as if somebody had invoked it.
  let frame = newFrame(flow, flow.type === "MODULE" ? 1 : 0);
  for (;;) {
    const end = yield* throughFlow(center, run, frame);
    if (end.type !== "transfer") return end;
    const next = center.flow(end.flow);
    if (next === undefined) return { type: "lost", reason: `there is no flow ${end.flow}` };
    center.note(run.contact, { type: "flow", flow: next.name, because: "transfer" });
    const results = center.behaviour.resultsAfterTransfer ? frame.results : new Map<string, JsonValue>();
    const { lambdaTime } = frame;
    frame = newFrame(next);
    run.type = next.type;
    frame.lambdaTime = lambdaTime;
    for (const [namespace, value] of results) if (!ofOneFlow.has(namespace)) frame.results.set(namespace, value);
  }
}

/** The course of one flow or module, block by block. */
export function* throughFlow(center: Center, run: FlowRun, frame: Frame): Course<RunEnd> {
  const { flow } = frame;
  let id = flow.start;
  for (;;) {
    const block = flow.blocks.get(id);
    if (block === undefined)
      return { type: "lost", reason: id === "" ? "a branch leads nowhere" : `there is no block "${id}"` };
    if (hasRunAway(center, run))
      return { type: "lost", reason: `${run.contact.pace.blocks} blocks ran while no time passed` };
    run.standing = { flow, block };
    center.note(run.contact, { type: "block", flow: flow.name, block: id, action: block.action.Type });
    const begun = perform(center, run, frame, block);
    let outcome: Outcome;
    if ("next" in begun) {
      outcome = yield* guarded(begun);
      // A module has moved on meanwhile.
      run.standing = { flow, block };
    } else outcome = begun;
    if (outcome.type === "over") return outcome.end;
    // The block has ended the contact, or somebody has meanwhile.
    if (run.over) return { type: "left" };
    const branch = branchFor(center, run, frame, block, outcome);
    if (branch === undefined) return { type: "lost", reason: nowhereAfter(block, outcome) };
    center.note(run.contact, { type: "branch", flow: flow.name, block: id, branch: branch.label });
    if (branch.index >= 0) center.took(flow, block, branch.index);
    id = branch.target;
  }
}

/** Whether as many blocks have run as may without time passing; otherwise one more counts. */
function hasRunAway({ clock, behaviour }: Center, { contact: { pace } }: FlowRun): boolean {
  if (pace.at !== clock.now) {
    pace.at = clock.now;
    pace.blocks = 0;
  }
  if (pace.blocks >= behaviour.blocksWithoutTime) return true;
  pace.blocks += 1;
  return false;
}

function perform(center: Center, run: FlowRun, frame: Frame, block: CompiledBlock): Outcome | Course {
  const { contact } = run;
  const { Type } = block.action;
  if (block.channels?.includes(contact.channel) === false && !onAnyChannel.has(Type)) {
    return failed(`${Type} does nothing on ${contact.channel}`, channelErrors[Type]);
  }
  if (center.behaviour.illegalBlocks === "fail" && block.flowTypes?.includes(run.type) === false) {
    return failed(`${Type} is not allowed in flows of type ${run.type}`);
  }
  const forced = center.choose?.(run, block);
  if (forced !== undefined) return { type: "taken", branch: forced };
  const perform: Block | undefined = blocks[Type];
  if (perform === undefined) return failed(`nobody knows what ${Type} does`);
  if (speaking.has(Type)) frame.lambdaTime = 0;
  try {
    return perform(new BlockStanding(center, run, frame, block));
  } catch (error) {
    if (error instanceof BlockFailure) return failed(error.reason, error.error);
    throw error;
  }
}

/** A block that waits may fail from within as well. */
function* guarded(course: Course): Course {
  try {
    return yield* course;
  } catch (error) {
    if (error instanceof BlockFailure) return failed(error.reason, error.error);
    throw error;
  }
}

/** The branch that an outcome takes, in the order of the service (flow-language reference, section 2.1). */
function branchFor(
  center: Center,
  run: FlowRun,
  frame: Frame,
  block: CompiledBlock,
  outcome: Outcome,
): CompiledBranch | undefined {
  if (outcome.type === "failed") {
    const { error, reason } = outcome;
    center.note(run.contact, { type: "failed", flow: frame.flow.name, block: block.id, error, reason });
    const branch = block.errors.get(error) ?? block.errors.get("NoMatchingError");
    if (branch !== undefined) return branch;
    return afterFailure(center, block);
  }
  if (outcome.type === "taken") return branchNamed(center, block, outcome.branch);
  if (outcome.type !== "done" || outcome.result === undefined) return block.next;
  const { result } = outcome;
  for (const condition of block.conditions) {
    for (const operand of condition.operands) {
      const text = operand.literal ?? filled(operand, (members) => resolveIn(center, run.contact, frame, members));
      if (meets(condition.operator, result, text)) return condition;
    }
  }
  return block.errors.get("NoMatchingCondition") ?? block.next;
}

/**
 * A branch by the label that traces and coverage have for it; of an error that the block could declare and does not, what
 * follows a failure.
 *
 * @throws RangeError where there is nothing like it.
 */
function branchNamed(center: Center, block: CompiledBlock, label: string): CompiledBranch | undefined {
  const { id, action, conditions, errors, next } = block;
  if (label === "NextAction") return next;
  const branch = conditions.find((one) => one.label === label) ?? errors.get(label);
  if (branch !== undefined) return branch;
  if (specOf(action.Type)?.errors.allowed.includes(label) === true) return afterFailure(center, block);
  const known = [...conditions.map((one) => one.label), ...errors.keys(), "NextAction"].join(", ");
  throw new RangeError(`Block "${id}" has no branch "${label}" that it could be made to take: it has ${known}.`);
}

/** Where a contact goes whose block failed and has no branch for that. */
function afterFailure(center: Center, block: CompiledBlock): CompiledBranch | undefined {
  return center.passesFailures(block) ? block.next : undefined;
}

function nowhereAfter({ action }: CompiledBlock, outcome: Outcome): string {
  return outcome.type === "failed"
    ? `${action.Type} failed (${outcome.reason}) and has no branch for that`
    : `${action.Type} leads nowhere`;
}
