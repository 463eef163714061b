/** `msg` asks for an id only where a string has none, and each of ours has: the build puts this in the hash's place. */
export const generateMsgId = (): string => '';
