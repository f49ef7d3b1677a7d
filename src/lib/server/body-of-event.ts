import { error } from '@sveltejs/kit';
import { readBody, type BodyWithSeats } from '$lib/server/services/read-body';

interface BodyEvent {
	readonly locals: App.Locals;
	readonly params: { readonly body: string };
}

/** The body that the address names, for loads and actions alike; 404 when the neighbourhood has none. */
export async function bodyOf(
	{ locals, params }: BodyEvent,
	neighbourhoodId: string
): Promise<BodyWithSeats> {
	const found = await readBody(locals.context, { neighbourhoodId }, params.body);
	if (found === null) error(404);
	return found;
}
