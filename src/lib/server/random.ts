import { randomBytes, randomUUID } from 'node:crypto';

/** Chance as an argument, so that a test can bring its own. */
export interface Random {
	uuid(): string;
	/** `bytes` random bytes as base64url. */
	token(bytes: number): string;
}

export const systemRandom: Random = {
	uuid: () => randomUUID(),
	token: (bytes) => randomBytes(bytes).toString('base64url')
};
