import { and, eq } from 'drizzle-orm';
import { votingCode } from '$lib/server/db/schema';
import { makeFormKey } from '$lib/server/services/form-key';
import { makeCodeBatch } from '$lib/server/services/make-code-batch';
import { printCodeBatch } from '$lib/server/services/print-code-batch';
import { aManager } from '../support/planned-vote';
import { aResidentVote } from '../support/resident-voting';
import type { TestStore } from '../support/scratch-store';
import { valueOf } from '../support/setting-up';
import { atOnce, differs, type Race } from './race';

const size = 20;
const clicks = 4;

async function prepare({ context }: TestStore) {
	const { neighbourhoodId, residentVoteId } = await aResidentVote(context);
	const people = [
		await aManager(context, neighbourhoodId),
		await aManager(context, neighbourhoodId)
	] as const;
	const command = () => ({ neighbourhoodId, residentVoteId, formKey: makeFormKey(context) });
	return async () => {
		const wanted = { size, layout: 'slip' as const, purpose: 'Neuwieder Straße' };
		const made = await makeCodeBatch(context, people[0], { ...command(), ...wanted });
		const { batchId } = valueOf(made);
		const { values, reasons, failures } = await atOnce(
			Array.from({ length: clicks }, (_, click) => async () => {
				const by = people[click % 2 === 0 ? 0 : 1];
				return printCodeBatch(context, by, { ...command(), batchId });
			})
		);
		const ofBatch = and(
			eq(votingCode.neighbourhoodId, neighbourhoodId),
			eq(votingCode.batchId, batchId)
		);
		return [
			...differs('sheets with codes', values.length, 1),
			...differs('codes that can vote', await context.db.query.$count(votingCode, ofBatch), size),
			...differs(
				'told that it is printed',
				reasons.filter((reason) => reason === 'batchPrintedAlready').length,
				clicks - 1
			),
			...differs('failures', failures, [])
		];
	};
}

export const batchTwice: Race = {
	name: 'two people print one batch of codes, twice each: one sheet comes out, and its codes only',
	rounds: 15,
	removals: [{ name: 'the lock on the vote', unlocked: ['resident_vote'] }],
	prepare
};
