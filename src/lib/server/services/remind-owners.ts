import { localDateOf } from '$lib/domain/calendar';
import {
	dueReminders,
	type DueReminder,
	type ReminderOccasion
} from '$lib/domain/case/due-reminders';
import { openStep, type CaseStep } from '$lib/domain/case/trace-case';
import type { Context } from '$lib/server/context';
import { enqueueMails, type MailingTransaction } from '$lib/server/outbox/enqueue-mail';
import { claimOpenCases, noteReminder } from '$lib/server/repositories/case-reminders';
import type { Motion } from '$lib/server/repositories/motions';
import { findNeighbourhoodById, listNeighbourhoods } from '$lib/server/repositories/neighbourhoods';
import { readRoleAssignments } from '$lib/server/repositories/role-assignments';
import type { Scope } from '$lib/server/repositories/scope';
import { readCaseSteps } from './case-steps';
import { readProposalTitle } from './read-proposal-title';

const templates = {
	asked: 'caseAsked',
	before: 'caseDueSoon',
	overdue: 'caseOverdue'
} as const satisfies Record<ReminderOccasion, string>;

/**
 * Writes to everybody who has to hear of the case today and has not yet: to each once for each step and occasion,
 * whoever runs this and how often. Answers how many mails were written.
 */
export async function remindOwners(
	tx: MailingTransaction,
	scope: Scope,
	motion: Pick<Motion, 'id' | 'proposalId'>
): Promise<number> {
	const step = openStep(await readCaseSteps(tx, scope, motion.id));
	if (step === null) return 0;
	let written = 0;
	for (const reminder of dueReminders(step, localDateOf(tx.at)))
		written += await write(tx, scope, { motion, step, reminder });
	return written;
}

/** The round of the background job over all neighbourhoods; several processes share the work. */
export async function remindOfCases(context: Context): Promise<number> {
	let written = 0;
	for (const { id: neighbourhoodId } of await listNeighbourhoods(context.db.query)) {
		const scope = { neighbourhoodId };
		written += await context.db.transaction(async (transaction) => {
			const tx = Object.assign(transaction, { at: context.now(), random: context.random });
			let count = 0;
			for (const motion of await claimOpenCases(tx, scope))
				count += await remindOwners(tx, scope, motion);
			return count;
		});
	}
	return written;
}

interface Writing {
	readonly motion: Pick<Motion, 'id' | 'proposalId'>;
	readonly step: CaseStep;
	readonly reminder: DueReminder;
}

async function write(
	tx: MailingTransaction,
	scope: Scope,
	{ motion, step, reminder: { occasion, roles } }: Writing
): Promise<number> {
	const held = await readRoleAssignments(tx, scope, tx.at);
	const accounts = held.filter(({ role }) => roles.includes(role));
	const neighbourhood = await findNeighbourhoodById(tx, scope.neighbourhoodId);
	const { proposalId } = motion;
	const title = await readProposalTitle(tx, scope, { proposalId, language: '' });
	const params = {
		title: title?.content ?? '',
		path: `/${neighbourhood?.slug ?? ''}/cases/${motion.id}`,
		dueOn: step.due.kind === 'until' ? step.due.on : ''
	};
	const { determinationId } = step;
	const to: { accountId: string }[] = [];
	for (const accountId of new Set(accounts.map((one) => one.accountId))) {
		const id = tx.random.uuid();
		const reminded = { id, determinationId, occasion, accountId, writtenAt: tx.at };
		if (await noteReminder(tx, scope, reminded)) to.push({ accountId });
	}
	const { neighbourhoodId } = scope;
	const mail = { neighbourhoodId, to, template: templates[occasion], params };
	return (await enqueueMails(tx, mail)).length;
}
