import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './env';

/**
 * The one secret outside the database: SECRET_KEY, else a file in the data folder that only its owner may
 * read, made at the first start. Losing it ends sessions and open forms, and an open secret vote begins anew.
 */
export function readSecret(env: Environment): string {
	if (env.SECRET_KEY !== undefined) return env.SECRET_KEY;
	const file = join(env.DATA_DIR, 'secret-key');
	mkdirSync(env.DATA_DIR, { recursive: true });
	try {
		writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
	return readFileSync(file, 'utf8').trim();
}

/** HMAC-SHA-256 as base64url; `purpose` keeps the uses of the one secret apart. */
export function sign(secret: string, purpose: string, message: string): string {
	return createHmac('sha256', secret).update(`${purpose}\n${message}`).digest('base64url');
}

/** Compares without telling by its time how much was right. */
export function isSame(a: string, b: string): boolean {
	const left = Buffer.from(a);
	const right = Buffer.from(b);
	return left.length === right.length && timingSafeEqual(left, right);
}
