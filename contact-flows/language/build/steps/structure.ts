import type { Branch, Shape } from "../call";
import type { Cursor } from "../cursor";
import { Inner } from "../plan";

/** Steps that shape the conversation itself. */
export interface StructureSteps<S extends Shape> {
  /** Repeats what the branch tells, as often as said (0 to 100), and then goes on. */
  loop(
    times: number | string,
    body: Branch<S>,
    options?: { readonly name?: string; readonly onFailure?: Branch<S> | "continue" },
  ): void;
  /** In a branch of a question: asks it again, as often as said, and goes on after that. */
  again(options: { readonly times: number; readonly name?: string }): void;
  /** Goes on in a part of the flow, forwards. */
  goTo(part: S["part"]): void;
  /** Goes back to a part: as often as said, and on after that, or for ever, which needs its reason. */
  backTo(
    part: S["part"],
    how: { readonly times: number; readonly name?: string } | { readonly unbounded: string },
  ): void;
  /** Leaves the way open with this target, as drafts of the console have it; only in a flow that says it is one. */
  unconnected(target?: string): void;
}

/** @see StructureSteps */
export function structureSteps<S extends Shape>(cursor: Cursor<S>): StructureSteps<S> {
  const { draft } = cursor;
  return {
    loop(times, body, { name, onFailure } = {}) {
      cursor.add([
        {
          type: "Loop",
          name,
          suggested: `Loop ${times} times`,
          parameters: { LoopCount: times },
          conditions: [
            { operand: "ContinueLooping", to: round(cursor, body) },
            { operand: "DoneLooping", to: "continue" },
          ],
          errors: { otherwise: onFailure ?? "undeclared" },
        },
      ]);
    },
    again({ times, name }) {
      const { asked } = cursor;
      if (asked === undefined) {
        draft.problem(
          name ?? "again",
          "There is no question to ask again.",
          "Use again() inside a branch of menu, collect, askBot or showView, or loop() elsewhere.",
        );
        return;
      }
      cursor.add([
        {
          type: "Loop",
          name,
          suggested: `Again ${times} times`,
          parameters: { LoopCount: times },
          conditions: [
            { operand: "ContinueLooping", to: new Inner((inner) => inner.leadTo(asked)) },
            { operand: "DoneLooping", to: "continue" },
          ],
          errors: { otherwise: "undeclared" },
        },
      ]);
    },
    goTo(part) {
      cursor.leadToPart(part);
    },
    backTo(part, how) {
      if ("unbounded" in how) {
        if (how.unbounded.trim() === "")
          draft.problem(
            `backTo ${part}`,
            "It goes back for ever, and nobody says why that is right.",
            'Write the reason: { unbounded: "the agent hangs up" }; or count the rounds with times.',
          );
        cursor.leadToPart(part, how.unbounded);
        return;
      }
      cursor.add([
        {
          type: "Loop",
          name: how.name,
          suggested: `Back ${how.times} times`,
          parameters: { LoopCount: how.times },
          conditions: [
            { operand: "ContinueLooping", to: new Inner((inner) => inner.leadToPart(part)) },
            { operand: "DoneLooping", to: "continue" },
          ],
          errors: { otherwise: "undeclared" },
        },
      ]);
    },
    unconnected(target = "") {
      cursor.leaveUnconnected(target);
    },
  };
}

/** One round of a loop, which leads back to it. */
function round<S extends Shape>({ draft }: Cursor<S>, body: Branch<S>): Inner<S> {
  return new Inner((inner, block) => {
    inner.tell(body);
    if (inner.ended)
      draft.problem(
        block,
        `"${block}" never comes to a second round: all that it repeats has ended.`,
        "Leave a way open in its body, or tell it without loop().",
      );
    inner.leadTo(block);
  });
}
