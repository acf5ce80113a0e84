import { BlockGraph, type Blocks, failureTargetOf, uncountedWaysBack, type WaysBack } from "./block-graph";
import { type Form, statementOf } from "./form";
import { type Argument, branch, goingBack, json, leading, object, type Statement, type Story } from "./statement";

/** Branches within branches, at most; what would be told deeper, if it is long, becomes a part. */
const deepest = { branches: 4, blocks: 3 };

/** What surrounds a step. */
interface Place {
  /** The block that an open end goes on with. */
  readonly follow: string | undefined;
  /** Whether failures go on with the next step, as they do in the place for failures. */
  readonly failing: boolean;
  /** The question that `again` asks again. */
  readonly asked: string | undefined;
  readonly depth: number;
}

interface Told {
  readonly statements: readonly Statement[];
  /** Whether it goes on with what follows. */
  readonly falls: boolean;
  /** The block that is told next in the same sequence. */
  readonly onward?: string;
}

/** How the names of blocks are written, where they are. */
export type NameOf = (id: string, form: Form) => string | undefined;

/**
 * Tells a graph as a conversation. Branches that only one way leads to are told in place; where branches join, the
 * conversation goes on after them; whatever does not fit that becomes a part. Parts have the identifiers of their first
 * blocks as names.
 */
export function storyOf(blocks: Blocks, nameOf: NameOf): Story {
  const back = uncountedWaysBack(blocks);
  const failure = failureTargetOf(blocks, back);
  const parts = new Set<string>(blocks.entries);
  for (;;) {
    const teller = new Teller(blocks, back, failure, parts, nameOf);
    const story = teller.story();
    if (teller.needed.size === 0) return story;
    for (const part of teller.needed) parts.add(part);
  }
}

/** One attempt to tell a graph with the parts that are known so far. */
class Teller {
  /** Parts that turned out to be necessary besides. */
  needed = new Set<string>();
  private readonly graph: BlockGraph;

  constructor(
    private readonly blocks: Blocks,
    private readonly back: WaysBack,
    private readonly failure: string | undefined,
    private readonly parts: ReadonlySet<string>,
    private readonly nameOf: NameOf,
  ) {
    const roots = new Set(
      [blocks.start, ...(failure === undefined ? [] : [failure]), ...parts].filter((id) => blocks.forms.has(id)),
    );
    this.graph = new BlockGraph(blocks, roots, (id) => this.mayStayImplicit(id));
  }

  story(): Story {
    const top: Place = { follow: undefined, failing: false, asked: undefined, depth: 0 };
    const { start } = this.blocks;
    const { failure } = this;
    const told = this.blocks.forms.has(start) && !this.parts.has(start);
    const statements = told ? this.sequence(start, top).statements : this.away(start, start);
    const onFailure =
      failure === undefined
        ? undefined
        : this.parts.has(failure)
          ? [leading("goTo", failure)]
          : this.sequence(failure, { ...top, failing: true }).statements;
    const inOrder = [...this.blocks.forms.keys()].filter((id) => this.parts.has(id));
    const parts = inOrder.map((part) => [part, this.sequence(part, top).statements] as const);
    return { statements, parts: new Map(parts), onFailure };
  }

  private sequence(first: string, place: Place): Told {
    const statements: Statement[] = [];
    for (let id = first; ; ) {
      const told = this.step(id, place);
      statements.push(...told.statements);
      if (told.onward === undefined) return { statements, falls: told.falls };
      id = told.onward;
    }
  }

  private step(id: string, place: Place): Told {
    const form = this.formOf(id);
    const loop = form.loops === undefined ? undefined : this.loop(id, form, place);
    if (loop !== undefined) return loop;
    const plain = form.loops === undefined ? form : (form.otherwise ?? form);
    const rest = plain.next ?? this.restOf(id, plain, place);
    const inner = this.inside(id, plain, place, rest);
    const tellers = plain.slots.map(({ slot, target, mayContinue }) => {
      const told = this.way(id, target, inner, slot === plain.counts);
      const arg = told.falls && told.statements.length === 0 ? undefined : branch(told.statements);
      return { slot, arg: arg ?? (mayContinue === undefined ? json("continue") : undefined), falls: told.falls };
    });
    const failing = this.failureOf(id, plain, inner);
    const ways = new Map(tellers.map(({ slot, arg }) => [slot, arg] as const));
    const name = this.nameOf(id, plain);
    const statement = statementOf(id, plain, { ways, failure: failing.arg, name });
    return this.after(id, [statement], rest, place, failing.falls || tellers.some(({ falls }) => falls));
  }

  /** What follows a step in its own sequence. */
  private after(
    id: string,
    statements: readonly Statement[],
    rest: string | undefined,
    place: Place,
    falls: boolean,
  ): Told {
    if (rest === undefined) return { statements, falls };
    if (this.leadsOn(id, rest)) {
      if (rest === place.follow) return { statements, falls: true };
      if (this.graph.owns(id, rest)) return { statements, falls: false, onward: rest };
    }
    return { statements: [...statements, ...this.away(id, rest)], falls: false };
  }

  /** Whether a way may simply be left open: it leads to a block, and not back. */
  private leadsOn(id: string, target: string): boolean {
    return this.blocks.forms.has(target) && !this.leadsBack(id, target);
  }

  private leadsBack(id: string, target: string): boolean {
    return this.back.get(id)?.has(target) === true;
  }

  /** The statement that goes somewhere else. */
  private away(id: string, target: string, counted?: "counted"): readonly Statement[] {
    if (!this.blocks.forms.has(target)) return [leading("unconnected", target)];
    if (!this.parts.has(target)) this.needed.add(target);
    return this.leadsBack(id, target) && counted === undefined ? [goingBack(target)] : [leading("goTo", target)];
  }

  private inside(id: string, { asks }: Form, place: Place, rest: string | undefined): Place {
    return { ...place, follow: rest ?? place.follow, asked: asks ? id : place.asked, depth: place.depth + 1 };
  }

  private way(id: string, target: string, inner: Place, counted: boolean): Told {
    if (counted || this.leadsOn(id, target)) {
      if (target === inner.follow) return { statements: [], falls: true };
      const tooDeep = inner.depth > deepest.branches && this.graph.sizeOf(target) > deepest.blocks;
      if (this.graph.owns(id, target) && this.graph.waysInto(target) === 1 && !tooDeep)
        return this.sequence(target, inner);
    }
    return { statements: this.away(id, target, counted ? "counted" : undefined), falls: false };
  }

  private failureOf(
    id: string,
    { failure, implicit }: Form,
    inner: Place,
  ): { arg: Argument | undefined; falls: boolean } {
    if (typeof failure !== "object")
      return { arg: implicit || failure === "none" ? undefined : json("undeclared"), falls: false };
    const { target } = failure;
    const usual = inner.failing ? inner.follow : this.failure;
    const stays = implicit && target === usual && !this.leadsBack(id, target);
    if (stays) return { arg: undefined, falls: inner.failing };
    const told = this.way(id, target, inner, false);
    const arg = told.falls && told.statements.length === 0 ? json("continue") : branch(told.statements);
    return { arg, falls: told.falls };
  }

  private mayStayImplicit(id: string): boolean {
    const { failure, implicit } = this.formOf(id);
    return (
      typeof failure === "object" && implicit && failure.target === this.failure && !this.leadsBack(id, failure.target)
    );
  }

  /** The block that reads best as what comes after all branches of another. */
  private restOf(id: string, { prefers, slots, failure }: Form, { follow }: Place): string | undefined {
    const joins = this.graph
      .childrenOf(id)
      .filter((child) => this.graph.owns(id, child) && this.graph.waysInto(child) > 1)
      .sort((one, other) => this.graph.waysInto(other) - this.graph.waysInto(one));
    const [best] = joins;
    const leaving = (except: string | undefined) =>
      follow === undefined ? 0 : this.graph.waysFromBelow(follow, id, except);
    if (best !== undefined) return this.graph.waysInto(best) >= leaving(best) ? best : undefined;
    const preferred =
      prefers === "failure" && typeof failure === "object"
        ? failure.target
        : slots.find(({ slot }) => slot === prefers)?.target;
    if (preferred === undefined || !this.graph.owns(id, preferred)) return undefined;
    return leaving(preferred) === 0 && this.leadsOn(id, preferred) ? preferred : undefined;
  }

  /** A loop in the words of the language; undefined where it is none of those. */
  private loop(id: string, form: Form, place: Place): Told | undefined {
    const done = form.next;
    const round = form.slots.find(({ slot }) => slot === form.loops)?.target;
    const [times] = form.args;
    if (done === undefined || round === undefined || times?.is !== "json") return undefined;
    const name = this.nameOf(id, form);
    const counted = typeof times.value === "number" && form.failure === "undeclared";
    const count = object([["times", times], ...(name === undefined ? [] : [["name", json(name)] as const])]);
    if (counted && place.asked === round)
      return this.after(id, [{ method: "again", args: [count], block: id }], done, place, false);
    if (this.graph.owns(id, round) && this.graph.waysInto(round) === 1) {
      const before = new Set(this.needed);
      const body = this.sequence(round, { ...place, follow: id, depth: place.depth + 1 });
      if (body.falls) {
        const inner = this.inside(id, form, place, done);
        const failing = this.failureOf(id, form, inner);
        const ways = new Map([[form.loops ?? "", branch(body.statements)]]);
        const statement = statementOf(id, form, { ways, failure: failing.arg, name });
        return this.after(id, [statement], done, place, failing.falls);
      }
      this.needed = before;
    }
    if (!counted || !this.parts.has(round)) return undefined;
    return this.after(id, [{ method: "backTo", args: [json(round), count], block: id }], done, place, false);
  }

  private formOf(id: string): Form {
    const form = this.blocks.forms.get(id);
    // Only blocks with a form are told; this one keeps the types honest.
    return form ?? unknownForm;
  }
}

const unknownForm: Form = {
  ...{ method: "unconnected", args: [], demanded: 0, options: [], slots: [], failure: "none" },
  ...{ implicit: false, next: undefined, asks: false, suggested: "" },
};
