import type { Page } from '@playwright/test';
import { forumRules } from './answered-presets';
import { send } from './form';
import type { Journey } from './journey';
import { openMeeting, publishProposal, putOnAgenda } from './manager-runs';
import { adoptRules, announceMeeting, foundBody } from './manager-sets-up';
import { aNeighbourhood } from './neighbourhood';
import { signInByMail } from './person';
import { enterPaper } from './resident';

/** A forum in session with one motion, and somebody who takes part in it on `member`. */
export async function aForumInSession(journey: Journey, member: Page) {
	const { home, manager } = await aNeighbourhood(journey);
	const forum = await foundBody(manager, home, { name: 'Stadtteilgruppe', kind: 'openForum' });
	await adoptRules(manager, `${home}/desk/set-up/bodies/${forum}`, forumRules);
	const meeting = await announceMeeting(manager, home, { publicity: 'public', inDays: 1 });
	const reference = await enterPaper(manager, home, 'Bänke am Marktplatz');
	await publishProposal(manager, home, reference);
	const item = await putOnAgenda(manager, home, { reference, meeting });
	await openMeeting(manager, home, meeting);
	await signInByMail(member, journey.mailbox, {
		email: 'b@example.org',
		displayName: 'Bewohnerin B'
	});
	const pages = {
		meeting: `${home}/meetings/${meeting}`,
		session: `${home}/meetings/${meeting}/session`,
		wall: `${home}/meetings/${meeting}/wall`,
		ballot: `${home}/meetings/${meeting}/items/${item}/ballot`,
		desk: `${home}/desk/items/${item}`
	};
	await member.goto(pages.meeting);
	await send(member, 'takePart');
	return { manager, pages };
}
