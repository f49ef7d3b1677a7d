import { expect, test } from 'vitest';
import { ok } from '$lib/domain/result';
import {
	insertContribution,
	listContributions,
	moveAmendment
} from '$lib/server/repositories/contributions';
import { findTabledProposal } from '$lib/server/repositories/tabled-proposals';
import { saveText } from '$lib/server/repositories/texts';
import { becomeMotion } from '$lib/server/services/become-motion';
import { perform } from '$lib/server/services/perform';
import { readDecision } from '$lib/server/services/read-decision';
import { aCountedBindingVote, takeOver } from '../support/binding-vote';
import { anAccount } from '../support/people';
import { freshStore } from '../support/postgres';
import { valueOf } from '../support/setting-up';

const { context } = await freshStore();

type Counted = Awaited<ReturnType<typeof aCountedBindingVote>>;

/** A body has had the first project before it, and has adopted a condition. Answers the motion. */
async function conditionBeside({ council, after }: Counted): Promise<string> {
	const { neighbourhoodId, bodyId, manager } = council;
	const scope = { neighbourhoodId };
	const member = await anAccount(context, { email: 'member@example.org' });
	const made = await perform(after, { actor: manager, neighbourhoodId }, async (tx) => {
		const proposal = await findTabledProposal(tx, scope, { year: 2026, number: 1 });
		if (proposal === null) throw new Error('nobody tabled it');
		const motion = await becomeMotion(tx, scope, { bodyId, proposal });
		const id = tx.random.uuid();
		await insertContribution(tx, scope, {
			...{ id, motionId: motion.id, kind: 'amendment', inReplyTo: null },
			...{ authorAccountId: member, speaker: 'member', seatId: null },
			...{ publicity: 'public', amountCents: null, now: tx.at }
		});
		await moveAmendment(tx, scope, { id, to: 'adopted', now: tx.at });
		await saveText(tx, scope, {
			...{ id: tx.random.uuid(), ownerKind: 'contribution', ownerId: id, field: 'words' },
			...{ language: 'de', content: 'Nur mit einem Zaun.', authorAccountId: null },
			createdAt: tx.at
		});
		return ok(motion.id);
	});
	return valueOf(made);
}

test('R-311 what a body asked beside a project was not on the ballot: it is no condition', async () => {
	const made = await aCountedBindingVote(context, {
		...{ slug: 'beside', costs: [4_000_00, 3_000_00], ballots: [[1, 2], [1]] },
		budgetCents: 7_000_00
	});
	const scope = { neighbourhoodId: made.council.neighbourhoodId };
	const motionId = await conditionBeside(made);
	valueOf(await takeOver(made.after, made.vote));
	expect(await listContributions(context.db.query, scope, motionId)).toMatchObject([
		{ amendmentState: 'adopted' }
	]);
	const decision = await readDecision(made.after, {
		...scope,
		...{ reference: '2026-1', language: 'de' }
	});
	expect(decision?.derivation).toMatchObject({
		determination: { result: { kind: 'approved', amountCents: 4_000_00 } },
		conditions: []
	});
});
