import type { TabStorage } from "./conversation/keep";

/** The tab's storage. Browsers that are told to keep nothing throw at every use of it; then nothing is kept. */
export const tabStorage: TabStorage = {
  getItem: (key) => attempt(() => sessionStorage.getItem(key)) ?? null,
  setItem: (key, value) => attempt(() => sessionStorage.setItem(key, value)),
  removeItem: (key) => attempt(() => sessionStorage.removeItem(key)),
};

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
