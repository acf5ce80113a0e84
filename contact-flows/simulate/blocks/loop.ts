import type { JsonObject } from "../../language/document";
import { done, failed, type Outcome, type Standing } from "../block";
import { asText } from "../template";

/**
 * Loop: goes round as often as it says, then on, and begins anew when it is come to again. With a name, the place of the
 * round stands in `$.Loop.<name>.Index`, from 0; that the name is `LoopName` on the wire is unverified.
 */
export function loop(at: Standing): Outcome {
  const written = at.value("LoopCount");
  const count = typeof written === "number" ? written : Number(asText(written).trim() || "none");
  const { mostLoops } = at.center.behaviour;
  if (!Number.isInteger(count) || count < 0 || count > mostLoops) {
    return failed(`LoopCount is "${asText(written)}", not a whole number from 0 to ${mostLoops}`);
  }
  const { loops } = at.frame;
  const gone = loops.get(at.block.id) ?? 0;
  if (gone >= count) {
    loops.delete(at.block.id);
    return done("DoneLooping");
  }
  loops.set(at.block.id, gone + 1);
  const name = at.text("LoopName");
  if (name !== undefined) {
    const named = (at.frame.results.get("Loop") ?? {}) as JsonObject;
    at.frame.results.set("Loop", { ...named, [name]: { Index: gone } });
  }
  return done("ContinueLooping");
}
