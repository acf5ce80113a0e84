import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ContactCenterConfig } from "../../config/schema";
import { synthesise } from "../../main";
import { readSynthesisedStacks } from "../../stacks/policy/enforce";
import { references, type SynthesisedStack } from "../../stacks/policy/synthesised-stack";

/** A unit of a stack: what one line of the stack's constructor makes. */
interface Unit {
  readonly id: string;
  readonly title: string;
  readonly resources: readonly string[];
}

/** A picture of what is deployed, as SVG: the units of every stack, and which needs which. */
export async function architecture(config: ContactCenterConfig): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "switchboard-"));
  try {
    synthesise(config, folder);
    // Loaded here, since only pictures need it and it brings two megabytes.
    const { Graphviz } = await import("@hpcc-js/wasm-graphviz");
    const graphviz = await Graphviz.load();
    return withoutDoctype(graphviz.dot(graphOf(readSynthesisedStacks(folder))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The graph in Graphviz's language. */
export function graphOf(stacks: readonly SynthesisedStack[]): string {
  return [
    "digraph architecture {",
    '  graph [rankdir=LR, fontname="Helvetica,Arial,sans-serif", fontsize=15, nodesep=0.25, ranksep=0.9, bgcolor="white", pad=0.3, label="An arrow leads to what is needed.", fontcolor="#10233a", tooltip="Architecture"];',
    '  node [shape=box, style="rounded,filled", fillcolor="#f2f6fb", color="#5b7fa6", fontcolor="#10233a", fontname="Helvetica,Arial,sans-serif", fontsize=12, margin="0.18,0.1"];',
    '  edge [color="#8296ad", arrowsize=0.7];',
    ...stacks.flatMap(stackGraph),
    "}",
  ].join("\n");
}

function stackGraph(stack: SynthesisedStack, index: number): readonly string[] {
  const units = unitsOf(stack);
  const nodes = units.map(({ id, title, resources }) => `    ${quote(id)} [label=${quote(label(title, resources))}];`);
  return [
    `  subgraph cluster_${index} {`,
    `    label=${quote(`  stack ${stack.name}`)}; labeljust=l; margin=18; style="rounded,filled"; fillcolor="#fbfcfe"; color="#b8c7d9"; fontcolor="#10233a";`,
    ...nodes,
    "  }",
    ...edgesOf(stack).map(([from, to]) => `  ${quote(from)} -> ${quote(to)};`),
  ];
}

function unitsOf(stack: SynthesisedStack): readonly Unit[] {
  const byUnit = new Map<string, string[]>();
  for (const { path, type } of stack.resources) {
    const id = unitId(path);
    byUnit.set(id, [...(byUnit.get(id) ?? []), type]);
  }
  return [...byUnit].map(([id, resources]) => ({ id, title: titleOf(id), resources }));
}

/** Pairs of units of which the first needs the second, each once. */
function edgesOf(stack: SynthesisedStack): readonly (readonly [string, string])[] {
  const unitOf = new Map(stack.resources.map(({ address, path }) => [address, unitId(path)]));
  const edges = new Map<string, readonly [string, string]>();
  for (const { path, body } of stack.resources) {
    const ordered = Array.isArray(body.depends_on) ? body.depends_on.map(String) : [];
    for (const reference of [...references(body), ...ordered]) {
      const [from, to] = [unitId(path), unitOf.get(reference)];
      if (to !== undefined && to !== from) edges.set(`${from} ${to}`, [from, to]);
    }
  }
  return [...edges.values()];
}

/** `contact-center/queues/orders` belongs to `contact-center/queues`. */
function unitId(path: string): string {
  return path.split("/").slice(0, 2).join("/");
}

function titleOf(id: string): string {
  const name = id.slice(id.indexOf("/") + 1).replaceAll("-", " ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function label(title: string, resources: readonly string[]): string {
  return resources.length === 1 ? title : `${title}\\n${resources.length} resources`;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** Browsers and repository hosts show the picture without it, and it would name a foreign address. */
function withoutDoctype(svg: string): string {
  return svg.slice(svg.indexOf("<svg"));
}
