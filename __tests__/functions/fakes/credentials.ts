/** For clients that talk to the loopback interface: they want to sign whatever they send. */
export const fakeCredentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" } as const;
