import { decideMode, type Mode, type ModeRefusal } from '$lib/domain/instance/decide-mode';
import type { Context } from '$lib/server/context';
import { EnvironmentError, type Environment } from '$lib/server/env';
import {
	countRealAccounts,
	findInstance,
	insertInstance,
	lockInstance,
	saveSetupToken
} from '$lib/server/repositories/instance';
import { sign } from '$lib/server/secret';

/** What the start command tells whoever started it. */
export interface StartReport {
	readonly mode: Mode;
	readonly auditSalt: string;
	readonly isFirstStart: boolean;
	/** For the first administrator, made anew at every start until it is used; null in a demo or when used. */
	readonly setupToken: string | null;
	readonly mailsWait: boolean;
}

const sentences: Record<ModeRefusal, string> = {
	demoOverRealAccounts: 'DEMO=1 is refused: this database holds a real account.',
	demoOverRealInstance: 'DEMO=1 is refused: this database was set up as a real installation.'
};

/** How a setup token is kept: nobody who reads the database can use it. */
export function hashSetupToken(secret: string, token: string): string {
	return sign(secret, 'setup-token', token);
}

/** Decides and records demo or real, and makes the one-time token while nobody administers yet. */
export async function startInstance(
	parts: Pick<Context, 'db' | 'now' | 'random' | 'secret'>,
	env: Environment
): Promise<StartReport> {
	return parts.db.transaction(async (tx) => {
		const before = await findInstance(tx);
		const decided = decideMode({
			recorded: before?.mode ?? null,
			hasDatabaseUrl: env.DATABASE_URL !== undefined,
			demoFlag: env.DEMO ?? null,
			realAccounts: before ? 0 : await countRealAccounts(tx)
		});
		if (!decided.ok) throw new EnvironmentError(sentences[decided.reason]);
		if (!before)
			await insertInstance(tx, {
				mode: decided.value,
				auditSalt: parts.random.token(16),
				createdAt: parts.now()
			});
		const instance = await lockInstance(tx);
		if (!instance) throw new Error('the instance row is missing');
		const wantsToken = instance.mode === 'real' && instance.setupTokenUsedAt === null;
		const setupToken = wantsToken ? parts.random.token(18) : null;
		if (setupToken !== null) await saveSetupToken(tx, hashSetupToken(parts.secret, setupToken));
		return {
			mode: instance.mode,
			auditSalt: instance.auditSalt,
			isFirstStart: before === null,
			setupToken,
			mailsWait: instance.mode === 'real' && env.SMTP_URL === undefined
		};
	});
}
