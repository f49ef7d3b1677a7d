import { localDateOf } from '$lib/domain/calendar';
import type { RuleChanges } from '$lib/domain/rules/change-rules';
import type { Context } from '$lib/server/context';
import { findRulesInForce } from '$lib/server/repositories/rule-set-versions';
import { adoptDocument } from '$lib/server/services/adopt-document';
import { perform } from '$lib/server/services/perform';
import { changedRules } from './changed-rules';
import { aCouncilAtWork } from './council-at-work';
import { valueOf } from './setting-up';

/** A council at work whose rules differ from its preset as given, adopted like any other version. */
export async function aCouncilUnder(
	context: Context,
	changes: RuleChanges,
	wanted: Parameters<typeof aCouncilAtWork>[1]
) {
	const council = await aCouncilAtWork(context, wanted);
	const { neighbourhoodId, manager, bodyId } = council;
	const scope = { neighbourhoodId };
	const on = '2026-03-03';
	const before = await findRulesInForce(context.db.query, scope, { bodyId, on });
	if (before === null) throw new Error('no rules in force');
	const document = changedRules(changes, before.document);
	const adoption = { adoptedBy: 'Plenum', confirmedBy: null, adoptedOn: '2026-02-16' };
	valueOf(
		await perform<unknown, string>(context, { actor: manager, neighbourhoodId }, async (tx, now) =>
			adoptDocument(tx, scope, { ...adoption, validFrom: localDateOf(now), bodyId, document, now })
		)
	);
	return council;
}
