import { didYouMean } from "../../../../config/nearest";
import { readsOf } from "../../data-flow/reads";
import type { Action, JsonValue } from "../../document";
import { membersOf, type Reference } from "../../references";
import { isObject, parametersOf } from "../parameters";
import { knownMembers, type Members } from "../reference-members";
import { actionRule, type Examined, type Violation } from "../rule";
import { short, titleOf } from "../wording";

type Complaint = Omit<Violation, "block">;

/** A reference to a member that is not there is empty when the flow runs. Newer members may not be known here. */
export const referenceMember = actionRule({
  id: "reference-member",
  severity: "warning",
  obeys: "Every reference is closed, and names members that Amazon Connect knows, and loops of its flow.",
  examine: (action, flow) => [
    ...readsOf(action).flatMap((reference) => {
      const wrong = reference.namespace === "Loop" ? unknownLoop(reference, flow) : unknownMember(reference);
      if (wrong === undefined) return [];
      return [{ message: `${titleOf(action)} refers to ${short(reference.path)}; ${wrong.found}.`, fix: wrong.fix }];
    }),
    ...unclosed(action, flow),
  ],
});

interface Wrong {
  readonly found: string;
  readonly fix: string;
}

function unknownMember({ path, namespace }: Reference): Wrong | undefined {
  let known: Members | undefined = Object.hasOwn(knownMembers, namespace) ? knownMembers[namespace] : undefined;
  if (known === undefined) return undefined;
  let parent = `$.${namespace}`;
  for (const member of membersOf(path).slice(1)) {
    if (known === undefined) return undefined;
    const names: readonly string[] = Object.keys(known);
    if (!names.includes(member))
      return { found: `nothing is known of it in ${parent}`, fix: didYouMean(member, names) };
    known = known[member];
    parent = `${parent}.${member}`;
  }
  return undefined;
}

/** A loop is named by one of its parameters, or by its Identifier where it has none. */
function unknownLoop({ key }: Reference, { document }: Examined): Wrong | undefined {
  if (key === undefined) return undefined;
  const loops = document.Actions.filter(({ Type }) => Type === "Loop");
  const names = loops.flatMap(({ Identifier, Parameters = {} }) => [Identifier, ...loopNames(Parameters)]);
  if (names.includes(key)) return undefined;
  if (loops.length === 0) return { found: "the flow has no Loop block", fix: "Add one, or remove the reference." };
  return { found: "no Loop block of the flow has that name", fix: didYouMean(key, names) };
}

function loopNames({ LoopCount: _count, ...others }: { readonly [key: string]: JsonValue }): readonly string[] {
  return Object.values(others).filter((value) => typeof value === "string");
}

/** A name in brackets whose quote, or whose bracket, has no other end. */
const open = /\$(?:\.[A-Za-z_][\w-]*|\['[^']*'\]|\["[^"]*"\])*\[(?:'(?![^']*'\])|"(?![^"]*"\])).{0,20}/;

/** Where a whole value has to be a reference, another rule says what is wrong with it. */
function unclosed(action: Action, flow: Examined): readonly Complaint[] {
  const texts = parametersOf(action, flow)
    .present.filter(({ spec }) => spec.dynamic === "text")
    .flatMap(({ value }) => textsIn(value));
  return texts.flatMap((text) => {
    const found = text.includes("[") ? open.exec(text)?.[0] : undefined;
    if (found === undefined) return [];
    const message = `${titleOf(action)} has the reference ${short(JSON.stringify(found))}, which is not closed: it is no reference, but text.`;
    return [{ message, fix: "Close it: $.Attributes['my name']." }];
  });
}

/** The text itself, or those that a map has. */
function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === "string") return [value];
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
