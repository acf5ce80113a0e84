import { type Outcome, over } from "../block";

/** End flow: the flow has nothing more to say, and what it was for goes on. */
export function endFlowExecution(): Outcome {
  return over({ type: "ended" });
}
