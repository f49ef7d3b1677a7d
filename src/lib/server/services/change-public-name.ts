import type { Actor } from '$lib/domain/access/actor';
import { partiesOf } from '$lib/domain/proposal/move';
import { mayStayUnnamed, type PublicName } from '$lib/domain/proposal/public-name';
import { parseReference } from '$lib/domain/proposal/reference';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { findProposal, lockProposal, savePublicName } from '$lib/server/repositories/proposals';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface ChangePublicName {
	readonly neighbourhoodId: string;
	/** `2026-7`. */
	readonly reference: string;
	readonly publicName: PublicName;
	readonly form?: { readonly key: string; readonly payload: unknown };
}

export type ChangePublicNameRefusal = FormKeyRefusal | 'notFound' | 'mustBeNamed';

/**
 * Shows or hides the applicant's name in public, whatever state the proposal is in: consent can be taken back
 * at any time and counts from the next request on (P09).
 */
export async function changePublicName(
	context: Context,
	actor: Actor,
	{ neighbourhoodId, reference, publicName, form }: ChangePublicName
): Promise<Result<true, ChangePublicNameRefusal>> {
	const scope = { neighbourhoodId };
	return perform<true, ChangePublicNameRefusal>(
		context,
		{ actor, neighbourhoodId, ...(form ? { form } : {}) },
		async (tx, now) => {
			const asked = parseReference(reference);
			const found = asked && (await findProposal(tx, scope, asked));
			const proposal = found && (await lockProposal(tx, scope, found.id));
			if (!proposal || !partiesOf(actor, proposal).includes('applicant')) return refuse('notFound');
			if (publicName === 'resident' && !mayStayUnnamed(proposal.applicantKind))
				return refuse('mustBeNamed');
			if (proposal.publicName === publicName) return ok(true);
			await savePublicName(tx, scope, { id: proposal.id, publicName, now });
			tx.note({
				action: 'proposalPublicNameChanged',
				subjectKind: 'proposal',
				subjectId: proposal.id,
				details: { from: proposal.publicName, to: publicName }
			});
			return ok(true);
		}
	);
}
