import type { Actor } from '$lib/domain/access/actor';
import { fitBody, type FitBodyRefusal } from '$lib/domain/rules/fit-body';
import { layerRules } from '$lib/domain/rules/layer-rules';
import { completeDraft } from '$lib/domain/rules/schema/rule-draft';
import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { listBenches, lockBody } from '$lib/server/repositories/bodies';
import { deleteRuleDraft, findRuleDraft } from '$lib/server/repositories/rule-drafts';
import {
	adoptDocument,
	type AdoptDocumentRefusal,
	type AdoptedRules,
	type RulesAdoption
} from './adopt-document';
import { findVersionAbove } from './framework-above';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface AdoptRuleDraft extends SetUpCommand, RulesAdoption {
	readonly bodyId: string;
}

type AdoptRefusal = AdoptDocumentRefusal | FitBodyRefusal | 'notFound' | 'rulesOpen';
export type AdoptRuleDraftRefusal = AdoptRefusal | SetUpRefusal;

/**
 * Writes down the rules that were entered as a new version of the body's rules; the draft is gone then. Where the
 * body says nothing, its framework does. No rule may be open, and the rules have to be those of this body: of its kind, with its benches.
 */
export async function adoptRuleDraft(
	context: Context,
	actor: Actor,
	command: AdoptRuleDraft
): Promise<Result<AdoptedRules, AdoptRuleDraftRefusal>> {
	return setUp<AdoptedRules, AdoptRefusal>(context, { actor, command }, async (tx, now) => {
		const body = await lockBody(tx, command, command.bodyId);
		const draft = body && (await findRuleDraft(tx, command, body.id));
		if (body === null || draft === null) return refuse('notFound');
		const on = command.validFrom;
		const above = await findVersionAbove(tx, command, { bodyId: body.id, on });
		const complete = above === null ? completeDraft(draft) : layerRules(above.rules, draft);
		if (!complete.ok) return complete;
		const document = complete.value;
		const benches = await listBenches(tx, command, body.id);
		const fits = fitBody(document, { kind: body.kind, benches });
		if (!fits.ok) return fits;
		const version = await adoptDocument(tx, command, { ...command, document, now });
		if (!version.ok) return version;
		await deleteRuleDraft(tx, command, body.id);
		tx.note({
			action: 'rulesAdopted',
			subjectKind: 'body',
			subjectId: body.id,
			details: {
				version: version.value.versionId,
				number: version.value.number,
				benches: document.body.benches.value,
				adoptedOn: command.adoptedOn,
				validFrom: command.validFrom
			}
		});
		return version;
	});
}
