import type { Actor } from '$lib/domain/access/actor';
import { can, type AccessRefusal } from '$lib/domain/access/can';
import { freeSlug, slugOf } from '$lib/domain/neighbourhood/slug';
import { ok, refuse, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { listWiderAreas } from '$lib/server/repositories/areas';
import { insertFramework, listFrameworks } from '$lib/server/repositories/frameworks';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

export interface FoundFramework {
	readonly name: string;
	/** The municipality, planning area or district for whose bodies it is made. */
	readonly areaId: string;
	readonly formKey: string;
}

type FoundRefusal = 'frameworkNamedAlready' | 'notFound';
export type FoundFrameworkRefusal = FoundRefusal | AccessRefusal | FormKeyRefusal;

/** Names a framework for an area. It says nothing until its first version is entered. */
export async function foundFramework(
	context: Context,
	actor: Actor,
	{ formKey, ...wanted }: FoundFramework
): Promise<Result<{ slug: string }, FoundFrameworkRefusal>> {
	const allowed = can(actor, 'administerInstance');
	if (!allowed.ok) return allowed;
	const { name, areaId } = wanted;
	const onConstraint = { framework_one_per_slug: 'frameworkNamedAlready' } as const;
	const form = { key: formKey, payload: wanted };
	return perform<{ slug: string }, FoundRefusal>(
		context,
		{ actor, neighbourhoodId: null, form, onConstraint },
		async (tx, now) => {
			const areas = await listWiderAreas(tx);
			if (!areas.some(({ id }) => id === areaId)) return refuse('notFound');
			const known = await listFrameworks(tx);
			if (known.some((one) => one.name === name && one.areaId === areaId))
				return refuse('frameworkNamedAlready');
			const slug = freeSlug(slugOf(name) || 'framework', new Set(known.map((one) => one.slug)));
			const id = tx.random.uuid();
			await insertFramework(tx, { id, slug, name, areaId, now });
			tx.note({
				action: 'frameworkFounded',
				subjectKind: 'framework',
				subjectId: id,
				details: { slug, areaId }
			});
			return ok({ slug });
		}
	);
}
