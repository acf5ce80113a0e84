import { type Block, ParameterReader } from "../block";
import { type Form, formOf } from "../form";
import { json, way } from "../statement";

/** A loop: `loop` where its round leads back to it, and otherwise `again`, `backTo` or `do`, as it is used. */
export function loopForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const times = reader.whole("LoopCount") ?? reader.text("LoopCount");
  const target = (operand: string) => block.conditions.find((one) => one.operand === operand)?.target;
  const [round, done] = [target("ContinueLooping"), target("DoneLooping")];
  if (times === undefined || round === undefined || done === undefined) return undefined;
  if (!reader.done || block.conditions.length !== 2) return undefined;
  return formOf(block, {
    method: "loop",
    args: [json(times), way("round")],
    slots: [{ slot: "round", target: round }],
    next: done,
    loops: "round",
    counts: "round",
  });
}
