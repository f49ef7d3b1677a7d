import { versionOn } from '$lib/domain/rules/adopt-version';
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
