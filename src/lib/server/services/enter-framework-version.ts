import type { Actor } from '$lib/domain/access/actor';
import { can, type AccessRefusal } from '$lib/domain/access/can';
import { localDateOf } from '$lib/domain/calendar';
import { adoptVersion, type AdoptVersionRefusal } from '$lib/domain/rules/adopt-version';
import type { RuleFramework } from '$lib/domain/rules/layer-rules';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { lockBody } from '$lib/server/repositories/bodies';
import {
	insertFrameworkVersion,
	listBodiesUnder,
	listFrameworkVersions,
	lockFramework,
	type FrameworkVersion
} from '$lib/server/repositories/frameworks';
import type { RulesAdoption } from './adopt-document';
import { appendNotes, hashActor } from './audit';
import type { FormKeyRefusal } from './form-key';
import { inheritVersion } from './inherit-version';
import { perform, type UseCaseTransaction } from './perform';

export interface EnterFrameworkVersion extends RulesAdoption {
	readonly frameworkId: string;
	readonly rules: RuleFramework;
	/** The file that says these rules. */
	readonly content: unknown;
	readonly formKey: string;
}

export interface EnteredVersion {
	readonly number: number;
	/** How many bodies have it as their rules from its first day on. */
	readonly inheritedBy: number;
}

type EnterRefusal = AdoptVersionRefusal | 'notFound';
export type EnterFrameworkVersionRefusal = EnterRefusal | AccessRefusal | FormKeyRefusal;

/**
 * Adds a version to a framework. Every body below it without rules of its own gets a version of its rules in the
 * same transaction; what another body gave itself stays, and its pages say where it breaks the framework now.
 */
export async function enterFrameworkVersion(
	context: Context,
	actor: Actor,
	{ formKey, ...entered }: EnterFrameworkVersion
): Promise<Result<EnteredVersion, EnterFrameworkVersionRefusal>> {
	const allowed = can(actor, 'administerInstance');
	if (!allowed.ok) return allowed;
	const { content, frameworkId, adoptedBy, confirmedBy, adoptedOn, validFrom } = entered;
	const payload = { content, frameworkId, adoptedBy, confirmedBy, adoptedOn, validFrom };
	const performance = { actor, neighbourhoodId: null, form: { key: formKey, payload } };
	return perform<EnteredVersion, EnterRefusal>(context, performance, (tx) =>
		enter(tx, entered, hashActor(actor, context))
	);
}

async function enter(
	tx: UseCaseTransaction,
	{ rules, frameworkId, ...given }: Omit<EnterFrameworkVersion, 'formKey'>,
	actorHash: string
): Promise<Result<EnteredVersion, EnterRefusal>> {
	if ((await lockFramework(tx, frameworkId)) === null) return refuse('notFound');
	const earlier = await listFrameworkVersions(tx, frameworkId);
	const number = adoptVersion(earlier, given, localDateOf(tx.at));
	if (!number.ok) return number;
	const stored = { ...given, id: tx.random.uuid(), number: number.value };
	await insertFrameworkVersion(tx, { ...stored, frameworkId, now: tx.at });
	const version = { ...stored, rules };
	const inheritedBy = await letInherit(tx, version, { frameworkId, actorHash });
	const { adoptedOn, validFrom } = given;
	tx.note({
		action: 'frameworkVersionEntered',
		subjectKind: 'framework',
		subjectId: frameworkId,
		details: { version: stored.id, number: stored.number, adoptedOn, validFrom, inheritedBy }
	});
	return ok({ number: stored.number, inheritedBy });
}

/** How many bodies inherit the version; each is noted in the audit of its own neighbourhood. */
async function letInherit(
	tx: UseCaseTransaction,
	version: FrameworkVersion,
	{ frameworkId, actorHash }: { readonly frameworkId: string; readonly actorHash: string }
): Promise<number> {
	let count = 0;
	for (const { neighbourhoodId, bodyId } of await listBodiesUnder(tx, frameworkId)) {
		const body = await lockBody(tx, { neighbourhoodId }, bodyId);
		if (body === null) continue;
		const adopted = await inheritVersion(tx, { neighbourhoodId }, { body, version, now: tx.at });
		if (!adopted.ok) continue;
		count += 1;
		const { versionId, number } = adopted.value;
		const details = { version: versionId, number, frameworkVersion: version.id };
		const note = { action: 'rulesInherited', subjectKind: 'body', subjectId: bodyId, details };
		await appendNotes(tx, neighbourhoodId, { at: tx.at, actorHash, notes: [note] });
	}
	return count;
}
