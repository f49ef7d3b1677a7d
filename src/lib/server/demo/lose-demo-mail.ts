import { markNotSent, readNewestMessages } from '$lib/server/repositories/outbox-messages';
import type { DemoStage } from './demo-stage';

/** The newest mail of the neighbourhood never arrived, as happens: the desk shows what is to be done then. */
export async function loseDemoMail({ context, neighbourhoodId }: DemoStage): Promise<void> {
	const newest = await readNewestMessages(context.db.query, 200);
	const lost = newest.find((mail) => mail.neighbourhoodId === neighbourhoodId);
	if (lost) await markNotSent(context.db.query, lost.id, null);
}
