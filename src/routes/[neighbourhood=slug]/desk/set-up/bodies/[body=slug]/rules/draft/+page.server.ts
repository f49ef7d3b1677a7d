import { editTopicNames, rulesOf } from '$lib/domain/rules/edit-topics';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { ruleDraftOf } from '$lib/server/rule-draft-of-event';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { body, draft, known } = await ruleDraftOf(event, neighbourhoodId, event.params.body);
	return {
		body: { name: body.name, slug: body.slug },
		title: draft.title,
		topics: editTopicNames.map((topic) => ({
			topic,
			open: rulesOf(topic).filter((path) => known[path] === undefined).length
		}))
	};
};
