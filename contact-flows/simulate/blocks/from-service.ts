import type { JsonObject } from "../../language/document";
import { done, type Outcome, type Standing } from "../block";
import { chosenOutcome, ofBlock } from "./chosen-outcome";
import { effectOf } from "./effect";

/** What a block asks of a service that is not simulated. */
export interface Question {
  /** As the trace names it. */
  readonly service: string;
  /** Where the answer stands, e.g. `Customer` for `$.Customer`. */
  readonly namespace: string;
  /** What is known where the test hands nothing in. */
  readonly usual?: (parameters: JsonObject) => JsonObject;
  /** Members of the answer that the flow asks for; all of them where it does not say. */
  readonly asked?: (parameters: JsonObject) => readonly string[];
  /** Whether the answer comes in addition to what is known there. */
  readonly adds?: true;
}

/**
 * Asks a service that is not simulated: it goes as `world.outcomes` says, and answers what `world.results` has.
 *
 * @throws BlockFailure where a parameter is a reference to nothing.
 */
export function fromService(at: Standing, { service, namespace, usual, asked, adds }: Question): Outcome {
  const { center, frame, block } = at;
  const parameters = effectOf(at);
  const outcome = chosenOutcome(at, `there is no ${service} here`, done());
  if (outcome.type !== "done") return outcome;
  const given = ofBlock(center.world.results, block.id, block.action.Type);
  const answer = given === undefined ? (usual?.(parameters) ?? {}) : picked(given, asked?.(parameters) ?? []);
  const known = adds === undefined ? {} : (frame.results.get(namespace) as JsonObject | undefined);
  frame.results.set(namespace, { ...known, ...answer });
  return outcome;
}

function picked(answer: JsonObject, members: readonly string[]): JsonObject {
  if (members.length === 0) return answer;
  return Object.fromEntries(Object.entries(answer).filter(([member]) => members.includes(member)));
}
