import { localDateOf } from '$lib/domain/calendar';
import type { Body } from '$lib/domain/council/body';
import { inheritRules, type InheritRulesRefusal } from '$lib/domain/rules/inherit-rules';
import { refuse, type Result } from '$lib/domain/result';
import type { FrameworkVersion } from '$lib/server/repositories/frameworks';
import { listVersions } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { adoptDocument, type AdoptDocumentRefusal, type AdoptedRules } from './adopt-document';
import { readBenchSizes } from './draft-rules';
import type { UseCaseTransaction } from './perform';

/** `ownRules`: the body gave itself rules; they stay until it gives itself others. */
export type InheritVersionRefusal = InheritRulesRefusal | AdoptDocumentRefusal | 'ownRules';

/**
 * Gives a body without rules of its own the version of its framework as a version of its own, which decisions can
 * cite. It begins with the framework's, and on no day that has gone by. The body is locked.
 */
export async function inheritVersion(
	tx: UseCaseTransaction,
	scope: Scope,
	{
		body,
		version,
		now
	}: { readonly body: Body; readonly version: FrameworkVersion; readonly now: Date }
): Promise<Result<AdoptedRules, InheritVersionRefusal>> {
	const [newest] = await listVersions(tx, scope, body.id);
	if (newest !== undefined && !newest.isInherited) return refuse('ownRules');
	const benches = await readBenchSizes(tx, scope, body);
	const inherited = inheritRules(version.rules, { ...body, benches });
	if (!inherited.ok) return inherited;
	const { adoptedBy, confirmedBy, adoptedOn } = version;
	const begins = [version.validFrom, localDateOf(now), newest?.validFrom ?? ''].sort();
	return adoptDocument(tx, scope, {
		...{ bodyId: body.id, document: inherited.value, now, inheritedFrom: version },
		...{ adoptedBy, confirmedBy, adoptedOn, validFrom: begins.at(-1) ?? version.validFrom }
	});
}
