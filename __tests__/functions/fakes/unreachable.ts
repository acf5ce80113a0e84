/** For a client whose service is not there: the operating system says so, and no request leaves. */
export const unreachable = {
  requestHandler: {
    handle: () =>
      Promise.reject(Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), { code: "ECONNREFUSED" })),
  },
} as const;
