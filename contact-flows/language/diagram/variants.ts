import type { Block } from "./blocks";

/**
 * Blocks that do the same in several ways, e.g. say a sentence in the customer's language: a check all of whose
 * branches lead to blocks of one type which all go on alike. Gives, by the check's `Identifier`, the block that tells
 * of them all; it replaces the check and those in `members`.
 */
export function variantsIn(
  blocks: ReadonlyMap<string, Block>,
  start: string,
): ReadonlyMap<string, { readonly block: Block; readonly members: readonly string[] }> {
  const predecessors = new Map<string, Set<string>>();
  for (const [id, { branches }] of blocks) {
    for (const { target } of branches) predecessors.set(target, (predecessors.get(target) ?? new Set()).add(id));
  }
  const found = new Map<string, { readonly block: Block; readonly members: readonly string[] }>();
  for (const [id, check] of blocks) {
    if (check.action.Type !== "Compare") continue;
    const members = [...new Set(check.branches.map(({ target }) => target))];
    const alone = members.every((member) => predecessors.get(member)?.size === 1 && member !== start);
    const first = blocks.get(members[0] ?? "");
    if (members.length < 2 || !alone || first === undefined || first.action.Type === "Compare") continue;
    if (members.every((member) => goesOnAs(first, blocks.get(member)))) {
      found.set(id, { block: together(check, first, blocks), members });
    }
  }
  return found;
}

function goesOnAs(first: Block, other: Block | undefined): boolean {
  return (
    other !== undefined &&
    other.action.Type === first.action.Type &&
    other.words.kind !== "end" &&
    JSON.stringify(other.branches) === JSON.stringify(first.branches)
  );
}

/** Says once what all of them say, and by the value that is checked what each says alone. */
function together(check: Block, first: Block, blocks: ReadonlyMap<string, Block>): Block {
  const members = new Map(check.branches.map(({ target }) => [target, blocks.get(target) ?? first] as const));
  const shared = first.lines.filter((line) => [...members.values()].every(({ lines }) => lines.includes(line)));
  const name = sharedName(check, members);
  const labels = new Map<string, Set<string>>();
  for (const { target, value } of name === undefined ? check.branches : check.branches.toReversed()) {
    const member = members.get(target) ?? first;
    const told = member.lines.filter((line) => !shared.includes(line)).join("; ");
    const label = name === undefined ? value : lastWord(member.title);
    labels.set(told, (labels.get(told) ?? new Set<string>()).add(label));
  }
  const lines = [...labels].map(([told, of]) => `${[...of].join(" or ")}: ${told === "" ? "nothing more" : told}`);
  const about = name === undefined ? check.lines : [];
  return { ...first, action: check.action, title: name ?? first.title, lines: [...about, ...lines, ...shared] };
}

/** `Greeting` of `Greeting en-GB` and `Greeting de-DE`, where the last word is the value that is checked. */
function sharedName(check: Block, members: ReadonlyMap<string, Block>): string | undefined {
  const titles = [...members.values()].map(({ title }) => title);
  const names = new Set(titles.map((title) => unnumbered(title).slice(0, -lastWord(title).length).trim()));
  const [name = ""] = names;
  // The title of a type is not a name, though its last word may be a value.
  const own = [...members.values()].every(({ title, words }) => title !== words.title);
  const says = check.branches.some(({ target, value }) => lastWord(members.get(target)?.title ?? "") === value);
  return names.size === 1 && name !== "" && own && says ? name : undefined;
}

/** Without the number that tells blocks of one name apart. */
const unnumbered = (title: string) => title.replace(/ \d+$/, "");
const lastWord = (title: string) => unnumbered(title).split(" ").at(-1) ?? "";
