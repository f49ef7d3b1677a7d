import type { Actor } from '$lib/domain/access/actor';
import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import {
	adoptDocument,
	type AdoptDocumentRefusal,
	type AdoptedRules,
	type RulesAdoption
} from './adopt-document';
import { draftRules, type DraftRulesRefusal, type WantedRules } from './draft-rules';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface AdoptRules extends SetUpCommand, WantedRules, RulesAdoption {
	readonly bodyId: string;
}

type AdoptRefusal = DraftRulesRefusal | AdoptDocumentRefusal | 'notFound';
export type AdoptRulesRefusal = AdoptRefusal | SetUpRefusal;

/**
 * Writes down the rules that a body gave itself as a new version; earlier ones stay and keep deciding what
 * was opened under them. Every question that the sources leave open has been answered by the body.
 */
export async function adoptRules(
	context: Context,
	actor: Actor,
	command: AdoptRules
): Promise<Result<AdoptedRules, AdoptRulesRefusal>> {
	return setUp<AdoptedRules, AdoptRefusal>(context, { actor, command }, async (tx, now) => {
		const body = await lockBody(tx, command, command.bodyId);
		if (body === null) return refuse('notFound');
		const drafted = await draftRules(tx, command, { body, wanted: command });
		if (!drafted.ok) return drafted;
		const document = drafted.value;
		const version = await adoptDocument(tx, command, { ...command, document, now });
		if (!version.ok) return version;
		tx.note({
			action: 'rulesAdopted',
			subjectKind: 'body',
			subjectId: body.id,
			details: {
				version: version.value.versionId,
				number: version.value.number,
				preset: command.preset,
				choices: command.choices,
				benches: document.body.benches.value,
				adoptedOn: command.adoptedOn,
				validFrom: command.validFrom
			}
		});
		return version;
	});
}
