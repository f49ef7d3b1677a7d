import { nameSuccessor } from '$lib/server/services/name-successor';
import { forumBody } from './demo-bodies';
import { commandOf, done, on, type DemoStage } from './demo-stage';
import { foundDemoBody } from './found-demo-body';

const roundTable = {
	...forumBody,
	name: 'Runder Tisch Hafenkante',
	title: 'Geschäftsordnung des Runden Tisches',
	adoption: { document: 'Beschluss des Runden Tisches', place: 'Nr. 2' }
} as const;

/** Before the forum there was a round table; what it left is the forum's since the first day. */
export async function nameDemoPredecessor(
	stage: DemoStage,
	{
		bodyId: successorId,
		day,
		slug
	}: { readonly bodyId: string; readonly day: string; readonly slug: string }
): Promise<void> {
	const predecessorId = await foundDemoBody(stage, roundTable, { day, slug });
	const at = on(stage.context, day);
	const named = { successorId, fromOn: day, source: 'Beschluss des Beirats zur Neuordnung' };
	const command = { ...commandOf(stage, at), ...named, predecessorId };
	done(await nameSuccessor(at, stage.manager, command), 'successor');
}
