import { localDateOf } from '$lib/domain/calendar';
import { adoptVersion, type AdoptVersionRefusal } from '$lib/domain/rules/adopt-version';
import { checkRules } from '$lib/domain/rules/check/check-rules';
import { isGrave } from '$lib/domain/rules/check/finding';
import {
	layerRules,
	type LayerRulesRefusal,
	type RuleFramework
} from '$lib/domain/rules/layer-rules';
import { officesOf } from '$lib/domain/rules/offices-of';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { draftedRules } from '$lib/domain/rules/schema/rule-draft';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { FrameworkVersion } from '$lib/server/repositories/frameworks';
import { deleteNamedOffice, saveNamedOffice } from '$lib/server/repositories/named-offices';
import { readRolesWithSeat } from '$lib/server/repositories/role-assignments';
import { insertVersion, listVersions } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { findVersionAbove } from './framework-above';
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
	/** The version of its framework from which the body inherits it whole; left out for rules of its own. */
	readonly inheritedFrom?: FrameworkVersion;
}

/**
 * `rulesContradict`: details name the first grave finding and what it says. `fixedPartBroken`: a rule of the body
 * says something else than its framework, which is fixed there; details name the rule and both places.
 */
export type AdoptDocumentRefusal = AdoptVersionRefusal | LayerRulesRefusal | 'rulesContradict';

/**
 * Adds the document as the body's next version, and names the offices it calls upon as it does. What its
 * framework fixes on the first day of the version holds, and is cited from there. The body is locked by then, so
 * that no number is given twice and the framework stays the same.
 */
export async function adoptDocument(
	tx: UseCaseTransaction,
	scope: Scope,
	{ bodyId, document: own, now, inheritedFrom, ...given }: Adopting
): Promise<Result<AdoptedRules, AdoptDocumentRefusal>> {
	const earlier = await listVersions(tx, scope, bodyId);
	const number = adoptVersion(earlier, given, localDateOf(now));
	if (!number.ok) return number;
	const above =
		inheritedFrom ?? (await findVersionAbove(tx, scope, { bodyId, on: given.validFrom }));
	const layered = above === null ? ok(own) : layerUnder(above.rules, own);
	if (!layered.ok) return layered;
	const document = layered.value;
	const rolesWithSeat = await readRolesWithSeat(tx, scope, { bodyId, at: now });
	const grave = checkRules(document, rolesWithSeat).find(isGrave);
	if (grave) return refuse('rulesContradict', { ...grave.params, code: grave.code });
	const { adoptedBy, adoptedOn, confirmedBy, validFrom } = given;
	const adoption = { adoptedBy, adoptedOn, confirmedBy, validFrom };
	const made = { frameworkVersionId: above?.id ?? null, isInherited: inheritedFrom !== undefined };
	const version = { id: tx.random.uuid(), number: number.value, document, ...adoption, ...made };
	await insertVersion(tx, scope, { ...version, bodyId, newId: () => tx.random.uuid(), now });
	for (const { role, name } of officesOf(document))
		if (name === null) await deleteNamedOffice(tx, scope, { bodyId, role });
		else await saveNamedOffice(tx, scope, { bodyId, role, name });
	return ok({ versionId: version.id, number: version.number });
}

const layerUnder = (framework: RuleFramework, document: RuleDocument) =>
	layerRules(framework, { title: document.title, rules: draftedRules(document) });
