import { buildWhenStale } from '../../src/lib/server/process/build-when-stale';

/** The journeys run against the production build of the sources as they are now. */
export default async function buildOnce(): Promise<void> {
	const build = await buildWhenStale(process.cwd());
	if (!build.ok) throw new Error(build.output);
}
