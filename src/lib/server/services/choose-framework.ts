import type { Actor } from '$lib/domain/access/actor';
import { localDateOf } from '$lib/domain/calendar';
import type { Body } from '$lib/domain/council/body';
import { versionOn } from '$lib/domain/rules/adopt-version';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { readBranch } from '$lib/server/repositories/areas';
import { lockBody } from '$lib/server/repositories/bodies';
import {
	findFrameworkOfBody,
	listFrameworkVersions,
	lockFramework,
	saveFrameworkOfBody,
	type Framework
} from '$lib/server/repositories/frameworks';
import { findNeighbourhoodById } from '$lib/server/repositories/neighbourhoods';
import { listVersions } from '$lib/server/repositories/rule-set-versions';
import { inheritVersion } from './inherit-version';
import type { UseCaseTransaction } from './perform';
import { setUp, type SetUpCommand, type SetUpRefusal } from './set-up';

export interface ChooseFramework extends SetUpCommand {
	readonly bodyId: string;
	/** Null where the body stands under none. */
	readonly frameworkId: string | null;
}

type ChooseRefusal = 'notFound' | 'frameworkElsewhere';
export type ChooseFrameworkRefusal = ChooseRefusal | SetUpRefusal;

/**
 * Puts a body under a framework of its area, or under none. A body without rules of its own has those of the
 * framework from today on; what a body gave itself stays, also where it breaks the framework: its pages say so.
 * Let go, it keeps the rules that it has.
 */
export async function chooseFramework(
	context: Context,
	actor: Actor,
	command: ChooseFramework
): Promise<Result<true, ChooseFrameworkRefusal>> {
	return setUp<true, ChooseRefusal>(context, { actor, command }, async (tx, now) => {
		const { bodyId, frameworkId } = command;
		const framework = frameworkId === null ? null : await lockFramework(tx, frameworkId);
		const body = await lockBody(tx, command, bodyId);
		if (body === null || (frameworkId !== null && framework === null)) return refuse('notFound');
		if (framework !== null && !(await liesIn(tx, command.neighbourhoodId, framework)))
			return refuse('frameworkElsewhere');
		const before = await findFrameworkOfBody(tx, command, bodyId);
		const isSame = before === frameworkId;
		// Chosen once more, it is inherited as soon as the body fits it.
		if (isSame && (await listVersions(tx, command, bodyId)).length > 0) return ok(true);
		if (!isSame) await saveFrameworkOfBody(tx, command, { bodyId, frameworkId, now });
		const inherited = framework === null ? [] : await inheritNow(tx, command, { body, framework });
		tx.note({
			action: 'frameworkChosen',
			subjectKind: 'body',
			subjectId: bodyId,
			details: { before, after: frameworkId, inherited }
		});
		return ok(true);
	});
}

async function liesIn(
	tx: UseCaseTransaction,
	neighbourhoodId: string,
	{ areaId }: Framework
): Promise<boolean> {
	const neighbourhood = await findNeighbourhoodById(tx, neighbourhoodId);
	const branch = neighbourhood === null ? [] : await readBranch(tx, neighbourhood.areaId);
	return branch.some(({ id }) => id === areaId);
}

/** Ids of the versions that the body inherits: of the framework in force today, and of those still to come. */
async function inheritNow(
	tx: UseCaseTransaction,
	{ neighbourhoodId }: ChooseFramework,
	{ body, framework }: { readonly body: Body; readonly framework: Framework }
): Promise<readonly string[]> {
	const today = localDateOf(tx.at);
	const versions = await listFrameworkVersions(tx, framework.id);
	const inForce = versionOn(versions, today);
	const wanted = versions
		.filter((version) => version.id === inForce?.id || version.validFrom > today)
		.sort((one, other) => one.number - other.number);
	const ids: string[] = [];
	for (const version of wanted) {
		const result = await inheritVersion(tx, { neighbourhoodId }, { body, version, now: tx.at });
		if (result.ok) ids.push(result.value.versionId);
	}
	return ids;
}
