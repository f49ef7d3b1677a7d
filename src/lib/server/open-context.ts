import { systemRandom } from './random';
import type { Context } from './context';
import type { Database } from './db/client';
import { openDatabase } from './db/open-database';
import type { Environment } from './env';
import { openMeetingNews } from './live/meeting-news';
import { readSecret } from './secret';
import { startInstance, type StartReport } from './services/start-instance';

/** What a start is given besides the environment; tests bring their own time and chance. */
export interface ContextOptions {
	readonly now?: () => Date;
	readonly random?: Context['random'];
	readonly database?: Database;
}

function mailOf(env: Environment, mode: Context['mode']): Context['mail'] {
	if (mode === 'demo') return 'shown';
	return env.SMTP_URL === undefined ? 'waits' : 'smtp';
}

function originOf(env: Environment): string {
	return env.ORIGIN?.replace(/\/$/, '') ?? `http://localhost:${env.PORT}`;
}

function smtpOf(env: Environment): Context['smtp'] {
	if (env.SMTP_URL === undefined) return null;
	const from = env.MAIL_FROM ?? `Quartierstimme <no-reply@${new URL(originOf(env)).hostname}>`;
	return { url: env.SMTP_URL, from };
}

/**
 * Opens the store, brings its tables up to date and decides demo or real. Throws DataFolderInUse,
 * EnvironmentError or ModeRefused; the store is closed again then.
 */
export async function openContext(
	env: Environment,
	options: ContextOptions = {}
): Promise<{ context: Context; report: StartReport }> {
	const db = options.database ?? (await openDatabase(env));
	try {
		await db.migrate();
		const now = options.now ?? (() => new Date());
		const random = options.random ?? systemRandom;
		const secret = readSecret(env);
		const report = await startInstance({ db, now, random, secret }, env);
		const { mode, auditSalt } = report;
		return {
			context: {
				db,
				news: openMeetingNews(db),
				now,
				random,
				secret,
				auditSalt,
				mode,
				mail: mailOf(env, mode),
				origin: originOf(env),
				smtp: smtpOf(env)
			},
			report
		};
	} catch (error) {
		await db.close();
		throw error;
	}
}
