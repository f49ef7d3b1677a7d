import type { Actor } from '$lib/domain/access/actor';
import { can, type AccessRefusal } from '$lib/domain/access/can';
import {
	areaBranch,
	orderLanguages,
	type AreaPath,
	type NeighbourhoodRefusal
} from '$lib/domain/neighbourhood/neighbourhood';
import { checkNeighbourhoodSlug } from '$lib/domain/neighbourhood/slug';
import { ok, type Result } from '$lib/domain/result';
import type { Context } from '$lib/server/context';
import { growBranch } from '$lib/server/repositories/areas';
import { insertNeighbourhood } from '$lib/server/repositories/neighbourhoods';
import type { FormKeyRefusal } from './form-key';
import { perform } from './perform';

/** What is known about a neighbourhood; `municipality`, `planningArea`, `district` place it in the tree. */
export interface NeighbourhoodFacts extends AreaPath {
	readonly name: string;
	readonly address: string;
	readonly languages: readonly string[];
	readonly contactEmail: string | null;
}

export interface CreateNeighbourhood extends NeighbourhoodFacts {
	readonly slug: string;
	readonly formKey: string;
}

export type CreateNeighbourhoodRefusal = NeighbourhoodRefusal | AccessRefusal | FormKeyRefusal;

/** Creates a neighbourhood with its own audit chain; only whoever administers the installation may. */
export async function createNeighbourhood(
	context: Context,
	actor: Actor,
	{ formKey, ...facts }: CreateNeighbourhood
): Promise<Result<{ id: string; slug: string }, CreateNeighbourhoodRefusal>> {
	const allowed = can(actor, 'administerInstance');
	if (!allowed.ok) return allowed;
	const slug = checkNeighbourhoodSlug(facts.slug);
	if (!slug.ok) return slug;
	const languages = orderLanguages(facts.languages);
	if (!languages.ok) return languages;
	const id = context.random.uuid();
	const { name, address, contactEmail } = facts;
	return perform(
		context,
		{
			actor,
			neighbourhoodId: id,
			form: { key: formKey, payload: facts },
			onConstraint: { neighbourhood_one_per_slug: 'slugTaken' as const }
		},
		async (tx, now) => {
			const areaId = await growBranch(tx, areaBranch(facts, name), () => context.random.uuid());
			const created = { id, slug: slug.value, name, address, contactEmail, areaId };
			await insertNeighbourhood(tx, { ...created, languages: languages.value }, now);
			tx.note({
				action: 'neighbourhoodCreated',
				subjectKind: 'neighbourhood',
				subjectId: id,
				details: { slug: slug.value, languages: languages.value }
			});
			return ok({ id, slug: slug.value });
		}
	);
}
