import { can } from '$lib/domain/access/can';
import type { AccountActor } from '$lib/domain/access/actor';
import { href } from '$lib/i18n/href';

interface Planned {
	readonly neighbourhoodId: string;
	readonly slug: string;
	readonly meetingId: string;
}

/**
 * Where somebody goes on who has planned or changed a meeting: who runs meetings, to its page of the desk; an
 * administrator who only sets the neighbourhood up reads what everybody reads.
 */
export function pageAfterPlanning(actor: AccountActor, planned: Planned): string {
	const { neighbourhoodId, slug, meetingId } = planned;
	const runsMeetings = can(actor, 'manageMeeting', { neighbourhoodId }).ok;
	return href(`/${slug}${runsMeetings ? '/desk' : ''}/meetings/${meetingId}`);
}
