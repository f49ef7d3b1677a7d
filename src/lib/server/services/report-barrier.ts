import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { ok, refuse, type Result } from '$lib/domain/result';
import { answerDueOn, barrierTries, reportedPage } from '$lib/domain/site/barrier-report';
import { countTry } from '$lib/server/auth/count-tries';
import type { Context } from '$lib/server/context';
import { findBarrierReport, insertBarrierReport } from '$lib/server/repositories/barrier-reports';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface ReportBarrier {
	/** The path of the page, without its language; null when nobody said. */
	readonly page: string | null;
	readonly message: string;
	/** Only for the answer. */
	readonly email: string | null;
	readonly language: string;
	readonly clientAddress: string;
	readonly formKey: string;
}

export type ReportBarrierRefusal = 'tooManyReports' | FormKeyRefusal;

/** Takes the report of anybody, signed in or not. Answers the number to ask about it with. */
export async function reportBarrier(
	context: Context,
	actor: Actor,
	{ formKey, clientAddress, ...said }: ReportBarrier
): Promise<Result<{ reference: string }, ReportBarrierRefusal>> {
	const before = await context.db.transaction((tx) =>
		countTry(tx, context, {
			purpose: 'barrierFrom',
			of: clientAddress,
			windowMs: barrierTries.windowMs,
			now: context.now()
		})
	);
	if (before >= barrierTries.fromAddress) return refuse('tooManyReports');
	const form = { key: formKey, payload: said };
	return perform(context, { actor, neighbourhoodId: null, form }, async (tx, now) => {
		const id = tx.random.uuid();
		const reference = `B-${tx.random.uuid().slice(0, 8).toUpperCase()}`;
		const { page, message, email, language } = said;
		await insertBarrierReport(tx, {
			id,
			reference,
			pagePath: reportedPage(page ?? ''),
			message,
			email,
			language,
			createdAt: now,
			answerDueOn: answerDueOn(localDateOf(now))
		});
		tx.note({ action: 'barrierReported', subjectKind: 'barrierReport', subjectId: id });
		return ok({ reference });
	});
}

/** What the page of thanks says: until when the answer comes, nothing of what was written. */
export async function readReportedBarrier(
	{ db }: Pick<Context, 'db'>,
	reference: string
): Promise<{ readonly reference: string; readonly answerDueOn: string } | null> {
	const found = await findBarrierReport(db.query, reference);
	return found && { reference: found.reference, answerDueOn: found.answerDueOn };
}
