import { hasSeats, type Body } from '$lib/domain/council/body';
import {
	completeRules,
	presets,
	type CompleteRulesRefusal
} from '$lib/domain/rules/complete-rules';
import type { BodyFacts, Choices, PresetName } from '$lib/domain/rules/presets/preset';
import type { RuleDocument } from '$lib/domain/rules/schema/rule-document';
import { refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { findBody, listBenches } from '$lib/server/repositories/bodies';
import type { Scope } from '$lib/server/repositories/scope';
import { listSeats } from '$lib/server/repositories/seats';

/** A preset, the answers of the body, and the names it brings. */
export interface WantedRules extends Omit<BodyFacts, 'benches' | 'kind'> {
	readonly preset: PresetName;
	readonly choices: Choices;
}

export type DraftRulesRefusal = CompleteRulesRefusal | 'presetDoesNotFit';

/** The rules as they would be with the benches that the body has now; nothing is stored. */
export async function draftRules(
	db: Queryable,
	scope: Scope,
	{ body, wanted }: { readonly body: Body; readonly wanted: WantedRules }
): Promise<Result<RuleDocument, DraftRulesRefusal>> {
	if (!presets[wanted.preset].bodyKinds.includes(body.kind)) return refuse('presetDoesNotFit');
	const benches = await readBenchSizes(db, scope, body);
	return completeRules(wanted.preset, { ...wanted, kind: body.kind, benches }, wanted.choices);
}

/** The rules of a body as somebody would adopt them, to be read before they are. */
export async function previewRules(
	{ db }: Pick<Context, 'db'>,
	{ bodyId, ...scope }: Scope & { readonly bodyId: string },
	wanted: WantedRules
): Promise<Result<RuleDocument, DraftRulesRefusal | 'notFound'>> {
	const body = await findBody(db.query, scope, { id: bodyId });
	return body === null ? refuse('notFound') : draftRules(db.query, scope, { body, wanted });
}

/** The benches of a body with the number of their seats; none where it has no seats. */
export async function readBenchSizes(db: Queryable, scope: Scope, body: Body) {
	if (!hasSeats(body.kind)) return [];
	const seats = await listSeats(db, scope, body.id);
	return (await listBenches(db, scope, body.id)).map(({ id, code }) => ({
		code,
		seats: seats.filter(({ benchId }) => benchId === id).length
	}));
}
