import type { Neighbourhood } from '$lib/domain/neighbourhood/neighbourhood';
import { isSlug } from '$lib/domain/neighbourhood/slug';
import type { Context } from '$lib/server/context';
import { findNeighbourhoodBySlug } from '$lib/server/repositories/neighbourhoods';

/** The neighbourhood at this address as everybody may see it, or null when there is none. */
export async function findNeighbourhood(
	{ db }: Pick<Context, 'db'>,
	slug: string
): Promise<Neighbourhood | null> {
	const found = isSlug(slug) ? await findNeighbourhoodBySlug(db.query, slug) : null;
	if (found === null) return null;
	const { id, name, address, languages, contactEmail } = found;
	return { id, slug: found.slug, name, address, languages, contactEmail };
}
