import { buildWhenStale } from '../../src/lib/server/process/build-when-stale';
import { existingCluster, startCluster } from './postgres-cluster';

/** The journeys run against the production build of the sources as they are now, on one PostgreSQL server. */
export default async function setUp(): Promise<() => Promise<void>> {
	const build = await buildWhenStale(process.cwd());
	if (!build.ok) throw new Error(build.output);
	const named = process.env['TEST_DATABASE_URL'];
	const cluster =
		named === undefined || named === '' ? await startCluster() : existingCluster(named);
	process.env['E2E_MAINTENANCE_URL'] = cluster.url('postgres');
	return () => cluster.stop();
}
