import { z } from 'zod';
import { topicKinds, topicLimits, topicPlaces } from '$lib/domain/meeting/agenda';
import { choice, id } from '$lib/forms/choices';
import { fieldIssue } from '$lib/forms/field-error';
import { optionalLine } from '$lib/forms/fields';

/** What an agenda's own buttons do with one of its points. */
export const movePointForm = z.object({
	point: id(),
	act: choice(['up', 'down', 'remove'])
});

/** A topic to be added; one of the manager's own needs its words. */
export const addTopicForm = z
	.object({
		topic: choice(topicKinds),
		title: optionalLine({ max: topicLimits.title }),
		place: choice(topicPlaces)
	})
	.superRefine(({ topic, title }, ctx) => {
		if (topic === 'own' && title === null) ctx.addIssue(fieldIssue('missing', { path: ['title'] }));
	});
