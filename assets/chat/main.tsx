import { render } from "preact";
import { App } from "./app";
import { type PageConfig, parsePageConfig } from "./page-config";
import { accentProperties } from "./theme/accent";
import { followViewport } from "./view/viewport";

/** The settings of the deployment; undefined where they cannot be had. */
async function loadConfig(): Promise<PageConfig | undefined> {
  try {
    const response = await fetch("/chat/config.json");
    return response.ok ? parsePageConfig(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  const config = await loadConfig();
  for (const [name, value] of Object.entries(accentProperties(config?.accentColor ?? ""))) {
    document.documentElement.style.setProperty(name, value);
  }
  followViewport();
  const root = document.getElementById("app");
  if (!root) return;
  root.replaceChildren();
  render(<App config={config} />, root);
}

void main();
