import { localDateOf } from '$lib/domain/calendar';
import { versionOn } from '$lib/domain/rules/adopt-version';
import type { Context } from '$lib/server/context';
import type { Queryable } from '$lib/server/db/client';
import { listWiderAreas, readBranch, type StoredArea } from '$lib/server/repositories/areas';
import {
	findFramework,
	listFrameworks,
	listFrameworkVersions,
	type Framework,
	type FrameworkVersion
} from '$lib/server/repositories/frameworks';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import type { Scope } from '$lib/server/repositories/scope';

export interface FrameworkRead extends Framework {
	readonly areaName: string;
	/** The newest first, and the one in force today. */
	readonly versions: readonly FrameworkVersion[];
	readonly inForce: FrameworkVersion | null;
}

type Reading = Pick<Context, 'db' | 'now'>;

/** All frameworks of the installation, by name. */
export async function readFrameworks(reading: Reading): Promise<readonly FrameworkRead[]> {
	const frameworks = await listFrameworks(reading.db.query);
	return Promise.all(frameworks.map((framework) => read(reading, framework)));
}

/** The framework at this address, or null when there is none. */
export async function readFramework(reading: Reading, slug: string): Promise<FrameworkRead | null> {
	const framework = await findFramework(reading.db.query, { slug });
	return framework === null ? null : read(reading, framework);
}

async function read({ db, now }: Reading, framework: Framework): Promise<FrameworkRead> {
	const branch = await readBranch(db.query, framework.areaId);
	const versions = await listFrameworkVersions(db.query, framework.id);
	const inForce = versionOn(versions, localDateOf(now()));
	return { ...framework, areaName: branch.at(-1)?.name ?? '', versions, inForce };
}

/** The areas for which a framework can be made. */
export async function readFrameworkAreas({ db }: Reading): Promise<readonly StoredArea[]> {
	return listWiderAreas(db.query);
}

/** The frameworks under which the bodies of a neighbourhood may stand: those of the areas it lies in. */
export async function listFrameworksOf(
	db: Queryable,
	{ neighbourhoodId }: Scope
): Promise<readonly Framework[]> {
	const neighbourhood = await findNeighbourhoodById(db, neighbourhoodId);
	if (neighbourhood === null) return [];
	const branch = await readBranch(db, neighbourhood.areaId);
	const frameworks = await listFrameworks(db);
	return frameworks.filter(({ areaId }) => branch.some(({ id }) => id === areaId));
}
