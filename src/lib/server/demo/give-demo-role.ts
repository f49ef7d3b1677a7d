import { giveFormalRole } from '$lib/server/services/give-formal-role';
import { commandOf, done, on, type DemoStage } from './demo-stage';

/** The forum is the round of participation of another programme as well. */
export async function giveDemoRole(
	stage: DemoStage,
	{ bodyId, day: fromOn }: { readonly bodyId: string; readonly day: string }
): Promise<void> {
	const at = on(stage.context, fromOn);
	const role = {
		name: 'Beteiligungsrunde im Aktionsplan Kinder',
		source: 'Richtlinie zum Aktionsplan, Nr. 4'
	};
	const command = { ...commandOf(stage, at), ...role, bodyId, fromOn };
	done(await giveFormalRole(at, stage.manager, command), 'role');
}
