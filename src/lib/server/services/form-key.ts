import { createHash } from 'node:crypto';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { isSame, sign } from '$lib/server/secret';
import { canonicalJson } from './canonical-json';

/** How long a page with a form may lie open. Used keys are kept longer than that. */
export const formKeyLifetimeMs = 7 * 24 * 60 * 60 * 1000;

export type { FormKeyRefusal };

const signature = (secret: string, key: string, issuedAt: string) =>
	sign(secret, 'form-key', `${key}.${issuedAt}`);

/** A key for one rendering of one form. Signed, so that making it writes nothing. */
export function makeFormKey(context: Pick<Context, 'now' | 'random' | 'secret'>): string {
	const key = context.random.uuid();
	const issuedAt = String(context.now().getTime());
	return `${key}.${issuedAt}.${signature(context.secret, key, issuedAt)}`;
}

/** The uuid inside a key that this server made not too long ago. */
export function readFormKey(
	context: Pick<Context, 'now' | 'secret'>,
	text: string
): Result<string, FormKeyRefusal> {
	const [key, issuedAt, given, ...rest] = text.split('.');
	if (key === undefined || issuedAt === undefined || given === undefined || rest.length > 0)
		return refuse('formKeyMissing');
	if (!isSame(given, signature(context.secret, key, issuedAt))) return refuse('formKeyMissing');
	if (context.now().getTime() - Number(issuedAt) > formKeyLifetimeMs)
		return refuse('formKeyExpired');
	return ok(key);
}

/** What was typed, as a hash: the same answers give the same one in whatever order they came. */
export function hashPayload(payload: unknown): string {
	return createHash('sha256').update(canonicalJson(payload)).digest('hex');
}
