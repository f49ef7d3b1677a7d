import { localDateOf } from '$lib/domain/calendar';
import { adoptVersion, type AdoptVersionRefusal } from '$lib/domain/rules/adopt-version';
import { checkRules } from '$lib/domain/rules/check/check-rules';
import { isGrave } from '$lib/domain/rules/check/finding';
import { officesOf } from '$lib/domain/rules/offices-of';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { ok, refuse, type Result } from '$lib/domain/result';
import { deleteNamedOffice, saveNamedOffice } from '$lib/server/repositories/named-offices';
import { readRolesWithSeat } from '$lib/server/repositories/role-assignments';
import { insertVersion, listVersions } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import type { UseCaseTransaction } from './perform';

/** Who gave a body its rules, and from when on they are in force. */
export interface RulesAdoption {
	/** The body or council that adopted these rules, and who confirmed them where somebody had to. */
	readonly adoptedBy: string;
	readonly confirmedBy: string | null;
	readonly adoptedOn: string;
	readonly validFrom: string;
}

export interface AdoptedRules {
	readonly versionId: string;
	readonly number: number;
}

interface Adopting extends RulesAdoption {
	readonly bodyId: string;
	readonly document: RuleDocument;
	readonly now: Date;
}

/** The rules contradict themselves; details name the first grave finding and what it says. */
export type AdoptDocumentRefusal = AdoptVersionRefusal | 'rulesContradict';

/**
 * Adds the document as the body's next version, and names the offices it calls upon as it does. The body is
 * locked by then, so that no number is given twice.
 */
export async function adoptDocument(
	tx: UseCaseTransaction,
	scope: Scope,
	{ bodyId, document, now, ...given }: Adopting
): Promise<Result<AdoptedRules, AdoptDocumentRefusal>> {
	const earlier = await listVersions(tx, scope, bodyId);
	const number = adoptVersion(earlier, given, localDateOf(now));
	if (!number.ok) return number;
	const rolesWithSeat = await readRolesWithSeat(tx, scope, { bodyId, at: now });
	const grave = checkRules(document, rolesWithSeat).find(isGrave);
	if (grave) return refuse('rulesContradict', { ...grave.params, code: grave.code });
	const { adoptedBy, adoptedOn, confirmedBy, validFrom } = given;
	const adoption = { adoptedBy, adoptedOn, confirmedBy, validFrom };
	const version = { id: tx.random.uuid(), number: number.value, document, ...adoption };
	await insertVersion(tx, scope, { ...version, bodyId, newId: () => tx.random.uuid(), now });
	for (const { role, name } of officesOf(document))
		if (name === null) await deleteNamedOffice(tx, scope, { bodyId, role });
		else await saveNamedOffice(tx, scope, { bodyId, role, name });
	return ok({ versionId: version.id, number: version.number });
}
