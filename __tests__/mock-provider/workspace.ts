import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MockProvider, type MockProviderOptions, startMockProvider } from "./start";

/** Temporary folders and providers for the tests of one file. */
export interface Workspace {
  /** A new, empty folder. */
  folder(): string;
  start(options: MockProviderOptions): Promise<MockProvider>;
}

/** Gives a test file its workspace, and clears it away after the last test. Call it at the top of the file. */
export function testWorkspace(): Workspace {
  const folders: string[] = [];
  const providers: MockProvider[] = [];
  afterAll(async () => {
    await Promise.all(providers.map((provider) => provider.stop()));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder: () => {
      const folder = mkdtempSync(join(tmpdir(), "mock-provider-test-"));
      folders.push(folder);
      return folder;
    },
    start: async (options) => {
      const provider = await startMockProvider(options);
      providers.push(provider);
      return provider;
    },
  };
}
