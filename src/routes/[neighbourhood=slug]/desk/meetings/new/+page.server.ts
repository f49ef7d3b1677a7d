import { localDateOf } from '$lib/domain/calendar';
import { roomOfVote } from '$lib/domain/rules/room';
import { scheduleMeetingForm } from '$lib/forms/schedule-meeting';
import { setUpRefusal } from '$lib/i18n/set-up-refusal';
import { pageAfterPlanning } from '$lib/server/after-planning';
import { answerForm } from '$lib/server/answer-form';
import { requireCan } from '$lib/server/auth/guards';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { readDueDemands } from '$lib/server/services/read-demand';
import { readBodies } from '$lib/server/services/read-body';
import { listSucceeded } from '$lib/server/services/read-succession';
import { scheduleMeeting } from '$lib/server/services/schedule-meeting';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id: neighbourhoodId } = await neighbourhoodOf(event);
	requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
	const { context } = event.locals;
	const demands = await readDueDemands(context, { neighbourhoodId });
	const demand = demands.find(({ id }) => id === event.url.searchParams.get('demand')) ?? null;
	const today = localDateOf(context.now());
	const all = await readBodies(context, { neighbourhoodId });
	const over = await listSucceeded(context, { neighbourhoodId }, today);
	const bodies = all.filter(
		({ id }) => (demand === null || id === demand.bodyId) && !over.includes(id)
	);
	return {
		demand: demand && { id: demand.id, meetByOn: demand.meetByOn },
		bodies: bodies.map(({ id, name, inForce }) => ({
			id,
			name,
			room: inForce === null ? null : roomOfVote(inForce.document.funding.room.value),
			form: inForce?.document.meetings.form.value ?? 'notRegulated',
			notice: inForce?.document.meetings.notice.value ?? null
		})),
		today
	};
};

export const actions = {
	default: async (event) => {
		const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
		const actor = requireCan(event, 'setUpNeighbourhood', { neighbourhoodId });
		return answerForm({
			data: await event.request.formData(),
			schema: scheduleMeetingForm,
			run: (values, formKey) =>
				scheduleMeeting(event.locals.context, actor, { ...values, neighbourhoodId, formKey }),
			words: setUpRefusal,
			to: ({ meetingId }) => pageAfterPlanning(actor, { neighbourhoodId, slug, meetingId })
		});
	}
} satisfies Actions;
