import { localDateOf } from '$lib/domain/calendar';
import { checkRules } from '$lib/domain/rules/check/check-rules';
import { isGrave } from '$lib/domain/rules/check/finding';
import { findBreaches, type Breach } from '$lib/domain/rules/find-breaches';
import { inheritRules, type InheritRulesRefusal } from '$lib/domain/rules/inherit-rules';
import { framedParts, type FrameworkPart } from '$lib/domain/rules/layer-rules';
import { draftedRules } from '$lib/domain/rules/schema/rule-draft';
import type { RulePath } from '$lib/domain/rules/schema/rule-document';
import { ok, refuse, type Refusal, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import {
	findFramework,
	findFrameworkOfBody,
	findFrameworkVersion,
	listFrameworkVersions,
	type Framework,
	type FrameworkVersion
} from '$lib/server/repositories/frameworks';
import type { RuleVersion } from '$lib/server/repositories/rule-set-versions';
import type { Scope } from '$lib/server/repositories/scope';
import { versionToEnterUnder } from './framework-above';
import type { BodyWithSeats } from './read-body';
import { listFrameworksOf } from './read-frameworks';

/** How a body stands to its framework. */
export type Standing =
	/** The framework has no version yet. */
	| { readonly kind: 'notYet' }
	| { readonly kind: 'inherits' }
	/** It has no rules yet, but fits by now: chosen once more, the framework is inherited. */
	| { readonly kind: 'fitsNow' }
	/** It has no rules: the framework alone does not make any for it. */
	| {
			readonly kind: 'cannotInherit';
			readonly refusal: Refusal<InheritRulesRefusal | 'rulesContradict'>;
	  }
	| { readonly kind: 'ownRules'; readonly breaches: readonly Breach[] };

export interface FrameworkOfBody {
	readonly framework: Framework;
	readonly standing: Standing;
}

/** The framework of a body, and how its rules stand to it; null where it stands under none. */
export async function readFrameworkOfBody(
	{ db, now }: Pick<Context, 'db' | 'now'>,
	scope: Scope,
	body: BodyWithSeats
): Promise<FrameworkOfBody | null> {
	const id = await findFrameworkOfBody(db.query, scope, body.id);
	const framework = id === null ? null : await findFramework(db.query, { id });
	if (framework === null) return null;
	const versions = await listFrameworkVersions(db.query, framework.id);
	return { framework, standing: standingOf(body, versions, localDateOf(now())) };
}

function standingOf(
	body: BodyWithSeats,
	framework: readonly FrameworkVersion[],
	today: string
): Standing {
	const [newest] = body.versions;
	if (newest !== undefined && !newest.isInherited)
		return { kind: 'ownRules', breaches: findBreaches({ framework, body: body.versions }, today) };
	if (newest !== undefined) return { kind: 'inherits' };
	const version = versionToEnterUnder(framework, today);
	if (version === null) return { kind: 'notYet' };
	const inherited = canInherit(body, version);
	return inherited.ok ? { kind: 'fitsNow' } : { kind: 'cannotInherit', refusal: inherited };
}

function canInherit(
	{ name, kind, benches }: BodyWithSeats,
	{ rules }: FrameworkVersion
): Result<true, InheritRulesRefusal | 'rulesContradict'> {
	const seated = benches.map(({ code, seats }) => ({ code, seats: seats.length }));
	const inherited = inheritRules(rules, { name, kind, benches: seated });
	if (!inherited.ok) return inherited;
	const grave = checkRules(inherited.value).find(isGrave);
	return grave ? refuse('rulesContradict', { ...grave.params, code: grave.code }) : ok(true);
}

/** The frameworks from which a body can choose, and the one it stands under. */
export async function readFrameworkChoice(
	{ db }: Pick<Context, 'db'>,
	scope: Scope,
	bodyId: string
): Promise<{ readonly frameworks: readonly Framework[]; readonly chosenId: string | null }> {
	const chosenId = await findFrameworkOfBody(db.query, scope, bodyId);
	return { frameworks: await listFrameworksOf(db.query, scope), chosenId };
}

/** Where the rules of a version come from, as far as that is a framework. */
export interface RuleOrigins {
	readonly framework: Pick<Framework, 'slug' | 'name'> & { readonly number: number };
	readonly parts: Readonly<Partial<Record<RulePath, FrameworkPart>>>;
}

/** By the id of the version; versions that were made under no framework are left out. */
export async function readRuleOrigins(
	db: Queryable,
	versions: readonly RuleVersion[]
): Promise<Readonly<Record<string, RuleOrigins>>> {
	const origins: [string, RuleOrigins][] = [];
	for (const { id, frameworkVersionId, document } of versions) {
		const above = frameworkVersionId && (await findFrameworkVersion(db, frameworkVersionId));
		const framework = above && (await findFramework(db, { id: above.frameworkId }));
		if (!above || !framework) continue;
		const { slug, name } = framework;
		const parts = framedParts(above.rules, draftedRules(document));
		origins.push([id, { framework: { slug, name, number: above.number }, parts }]);
	}
	return Object.fromEntries(origins);
}
