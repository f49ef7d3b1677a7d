import type { AccountActor } from '$lib/domain/access/actor';
import {
	addSpeakerForm,
	callSpeakerForm,
	drawStandInsForm,
	markSeatForm,
	moveUpForm,
	nameChairForm,
	recordPoolForm,
	seatSentForm
} from '$lib/forms/run-room';
import { roomRefusal } from '$lib/i18n/room-refusal';
import { answerForm } from '$lib/server/answer-form';
import type { Context } from '$lib/server/context';
import { callSpeaker } from '$lib/server/services/call-speaker';
import { drawStandIns } from '$lib/server/services/draw-stand-ins';
import { markSeat } from '$lib/server/services/mark-seat';
import { nameChair } from '$lib/server/services/name-chair';
import { raiseHand } from '$lib/server/services/raise-hand';
import { recordPool } from '$lib/server/services/record-pool';
import { seatStandIn } from '$lib/server/services/seat-stand-in';

/** Somebody who runs a meeting, and what they sent. The route has asked whether they may. */
export interface PostedInRoom {
	readonly context: Context;
	readonly actor: AccountActor;
	readonly where: { readonly neighbourhoodId: string; readonly meetingId: string };
	/** Address of the page, to which each action comes back. */
	readonly page: string;
	readonly data: FormData;
}

function answering({ page, data }: PostedInRoom, part: string) {
	return { data, words: roomRefusal, to: () => `${page}#${part}` };
}

/** What happens in the room while a meeting goes on; each action answers on the same page. */
export const roomActions = {
	markSeat: (posted: PostedInRoom) => {
		const { actor, context, where } = posted;
		return answerForm({
			...answering(posted, 'room'),
			schema: markSeatForm,
			run: ({ change }, formKey) => markSeat(context, actor, { ...where, ...change, formKey })
		});
	},
	recordPool: (posted: PostedInRoom) => {
		const { actor, context, where } = posted;
		return answerForm({
			...answering(posted, 'substitutes'),
			schema: recordPoolForm,
			run: ({ pool }, formKey) => {
				const presentHolderIds = pool.flatMap(({ holder, here }) => (here ? [holder] : []));
				return recordPool(context, actor, { ...where, presentHolderIds, formKey });
			}
		});
	},
	drawStandIns: (posted: PostedInRoom) => {
		const { actor, context, where } = posted;
		return answerForm({
			...answering(posted, 'substitutes'),
			schema: drawStandInsForm,
			run: ({ seed }, formKey) =>
				drawStandIns(context, actor, { ...where, seed: seed ?? '', formKey })
		});
	},
	moveUp: (posted: PostedInRoom) => {
		const { actor, context, where } = posted;
		return answerForm({
			...answering(posted, 'room'),
			schema: moveUpForm,
			run: ({ seat: seatId }, formKey) =>
				seatStandIn(context, actor, { ...where, seatId, personName: '', formKey })
		});
	},
	seatSent: (posted: PostedInRoom) => {
		const { actor, context, where } = posted;
		return answerForm({
			...answering(posted, 'room'),
			schema: seatSentForm,
			run: ({ sent_seat: seatId, sent_name: personName }, formKey) =>
				seatStandIn(context, actor, { ...where, seatId, personName, formKey })
		});
	},
	nameChair: (posted: PostedInRoom) => {
		const { actor, context, where } = posted;
		return answerForm({
			...answering(posted, 'chair'),
			schema: nameChairForm,
			run: ({ chair: chosen }, formKey) => nameChair(context, actor, { ...where, chosen, formKey })
		});
	},
	addSpeaker: (posted: PostedInRoom) => {
		const { actor, context, where } = posted;
		return answerForm({
			...answering(posted, 'speakers'),
			schema: addSpeakerForm,
			run: ({ speaker_seat: who }, formKey) =>
				raiseHand(context, actor, { ...where, ...who, formKey })
		});
	},
	callSpeaker: (posted: PostedInRoom) => {
		const { actor, context, where } = posted;
		return answerForm({
			...answering(posted, 'speakers'),
			schema: callSpeakerForm,
			run: ({ hand: handId, seen: seenSpeaking }, formKey) =>
				callSpeaker(context, actor, { ...where, handId, seenSpeaking, formKey })
		});
	}
};
