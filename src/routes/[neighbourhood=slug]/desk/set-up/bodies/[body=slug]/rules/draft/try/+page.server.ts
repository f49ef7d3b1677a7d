import { localDateOf } from '$lib/domain/calendar';
import { benchNamesOf } from '$lib/domain/council/body';
import { completeDraft, openRules } from '$lib/domain/rules/schema/rule-draft';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readTriedCase } from '$lib/server/read-tried-case';
import { ruleDraftOf } from '$lib/server/rule-draft-of-event';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const found = await ruleDraftOf(event, neighbourhoodId, event.params.body);
	const { body, benches, draft, known } = found;
	const complete = completeDraft({ title: draft.title, rules: known });
	const today = localDateOf(event.locals.context.now());
	return {
		body: { name: body.name, slug: body.slug },
		title: draft.title,
		benchNames: benchNamesOf(benches),
		open: openRules({ rules: known }),
		tried: complete.ok ? readTriedCase(event.url.searchParams, complete.value, today) : null
	};
};
