import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { AccountActor } from '$lib/domain/access/actor';
import type { GuestFloorRefusal } from '$lib/domain/meeting/invite-guest';
import type { RaiseHandRefusal } from '$lib/domain/meeting/speakers';
import type { Result } from '$lib/domain/result';
import { typedValues } from '$lib/forms/form';
import { formKeyOf } from '$lib/forms/form-key';
import { href } from '$lib/i18n/href';
import { roomRefusal } from '$lib/i18n/room-refusal';
import type { Context } from '$lib/server/context';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { refused } from '$lib/server/refused';
import type { CommandRefusal, MeetingCommand } from '$lib/server/services/perform-command';

type Change = (
	context: Context,
	actor: AccountActor,
	command: MeetingCommand & { readonly meetingId: string }
) => Promise<Result<true, RaiseHandRefusal | GuestFloorRefusal | CommandRefusal>>;

/** One's own hand goes up or down; back to the screen of the meeting on which the button was. */
export async function moveHand(
	event: RequestEvent<{ neighbourhood: string; meeting: string }>,
	actor: AccountActor,
	{ change, screen }: { readonly change: Change; readonly screen: '' | '/session' }
) {
	const { id: neighbourhoodId, slug } = await neighbourhoodOf(event);
	const { meeting: meetingId } = event.params;
	const data = await event.request.formData();
	const command = { neighbourhoodId, meetingId, formKey: formKeyOf(data) };
	const result = await change(event.locals.context, actor, command);
	if (!result.ok) return refused(result, typedValues(data), roomRefusal);
	redirect(303, `${href(`/${slug}/meetings/${meetingId}${screen}`)}#hand`);
}
