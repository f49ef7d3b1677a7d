import { error, type RequestEvent } from '@sveltejs/kit';
import { readRuleDraft, type DraftOfBody } from '$lib/server/services/read-rule-draft';

/** The draft that the address names; 404 where its body has none. */
export async function ruleDraftOf(
	{ locals }: Pick<RequestEvent, 'locals'>,
	neighbourhoodId: string,
	slug: string
): Promise<DraftOfBody> {
	const found = await readRuleDraft(locals.context, { neighbourhoodId }, slug);
	if (found === null) error(404, { message: 'notFound' });
	return found;
}
