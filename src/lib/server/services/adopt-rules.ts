import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import { adoptVersion, type AdoptVersionRefusal } from '$lib/domain/rules/adopt-version';
import { officesOf } from '$lib/domain/rules/offices-of';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import { deleteNamedOffice, saveNamedOffice } from '$lib/server/repositories/named-offices';
import { insertVersion, listVersions } from '$lib/server/repositories/rule-set-versions';
import { draftRules, type DraftRulesRefusal, type WantedRules } from './draft-rules';
import type { UseCaseTransaction } from './perform';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface AdoptRules extends SetUpCommand, WantedRules {
	readonly bodyId: string;
	/** The body or council that adopted these rules, and who confirmed them where somebody had to. */
	readonly adoptedBy: string;
	readonly confirmedBy: string | null;
	readonly adoptedOn: string;
	readonly validFrom: string;
}

type AdoptRefusal = DraftRulesRefusal | AdoptVersionRefusal | 'notFound';
export type AdoptRulesRefusal = AdoptRefusal | SetUpRefusal;

/**
 * Writes down the rules that a body gave itself as a new version; earlier ones stay and keep deciding what
 * was opened under them. Every question that the sources leave open has been answered by the body.
 */
export async function adoptRules(
	context: Context,
	actor: Actor,
	command: AdoptRules
): Promise<Result<{ versionId: string; number: number }, AdoptRulesRefusal>> {
	return setUp<{ versionId: string; number: number }, AdoptRefusal>(
		context,
		{ actor, command },
		async (tx, now) => {
			const body = await lockBody(tx, command, command.bodyId);
			if (body === null) return refuse('notFound');
			const earlier = await listVersions(tx, command, body.id);
			const number = adoptVersion(earlier, command, localDateOf(now));
			if (!number.ok) return number;
			const document = await draftRules(tx, command, { body, wanted: command });
			if (!document.ok) return document;
			const version = { id: tx.random.uuid(), number: number.value, document: document.value };
			await storeVersion(tx, command, { ...version, now });
			tx.note({
				action: 'rulesAdopted',
				subjectKind: 'body',
				subjectId: body.id,
				details: {
					version: version.id,
					number: version.number,
					preset: command.preset,
					choices: command.choices,
					benches: document.value.body.benches.value,
					adoptedOn: command.adoptedOn,
					validFrom: command.validFrom
				}
			});
			return ok({ versionId: version.id, number: version.number });
		}
	);
}

/** The version itself, and the offices it calls upon under the names it gives them. */
async function storeVersion(
	tx: UseCaseTransaction,
	command: AdoptRules,
	{
		now,
		...version
	}: {
		readonly id: string;
		readonly number: number;
		readonly document: RuleDocument;
		readonly now: Date;
	}
): Promise<void> {
	const { bodyId, adoptedBy, adoptedOn, confirmedBy, validFrom } = command;
	const adoption = { adoptedBy, adoptedOn, confirmedBy, validFrom };
	const newId = () => tx.random.uuid();
	await insertVersion(tx, command, { ...version, ...adoption, bodyId, newId, now });
	for (const { role, name } of officesOf(version.document))
		if (name === null) await deleteNamedOffice(tx, command, { bodyId, role });
		else await saveNamedOffice(tx, command, { bodyId, role, name });
}
