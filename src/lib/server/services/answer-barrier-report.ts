import type { Actor } from '$lib/domain/access/actor';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { markAnswered } from '$lib/server/repositories/barrier-reports';
import { performCommand, type CommandRefusal, type MeetingCommand } from './perform-command';
import { readBarrierReports } from './read-barrier-reports';

export interface AnswerBarrierReport extends MeetingCommand {
	readonly reference: string;
}

/** Files a report as answered; the answer itself went by mail or on paper. */
export async function answerBarrierReport(
	context: Context,
	actor: Actor,
	command: AnswerBarrierReport
): Promise<Result<true, 'answeredAlready' | CommandRefusal>> {
	const { neighbourhoodId, reference } = command;
	const reports = await readBarrierReports(context, { neighbourhoodId });
	const report = reports.find((one) => one.reference === reference);
	return performCommand<true, 'answeredAlready'>(
		context,
		{ actor, command, action: 'enterDesk' },
		async (tx, now) => {
			if (report === undefined || !(await markAnswered(tx, report.id, now)))
				return refuse('answeredAlready');
			tx.note({ action: 'barrierAnswered', subjectKind: 'barrierReport', subjectId: report.id });
			return ok(true);
		}
	);
}
