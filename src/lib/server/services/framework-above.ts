import { versionOn, type AdoptedVersion } from '$lib/domain/rules/adopt-version';
import type { Queryable } from '$lib/server/db/client';
import {
	findFrameworkOfBody,
	listFrameworkVersions,
	type FrameworkVersion
} from '$lib/server/repositories/frameworks';
import type { Scope } from '$lib/server/repositories/scope';

interface BodyOnDay {
	readonly bodyId: string;
	/** A local date. */
	readonly on: string;
}

/** The version of its framework under which a body stands that day; null without a framework, or before its first. */
export async function findVersionAbove(
	db: Queryable,
	scope: Scope,
	{ bodyId, on }: BodyOnDay
): Promise<FrameworkVersion | null> {
	const frameworkId = await findFrameworkOfBody(db, scope, bodyId);
	return frameworkId === null ? null : versionOn(await listFrameworkVersions(db, frameworkId), on);
}

/** The version under which rules are entered today: the one in force, or the first that is to come. */
export function versionToEnterUnder<V extends AdoptedVersion>(
	versions: readonly V[],
	today: string
): V | null {
	const first = versions.find(({ number }) => versions.every((other) => number <= other.number));
	return versionOn(versions, today) ?? first ?? null;
}

/** As `versionToEnterUnder`, for this body; null where it stands under no framework. */
export async function findVersionToEnterUnder(
	db: Queryable,
	scope: Scope,
	{ bodyId, on }: BodyOnDay
): Promise<FrameworkVersion | null> {
	const frameworkId = await findFrameworkOfBody(db, scope, bodyId);
	return frameworkId === null
		? null
		: versionToEnterUnder(await listFrameworkVersions(db, frameworkId), on);
}
