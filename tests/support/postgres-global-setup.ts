import type { TestProject } from 'vitest/node';
import { existingCluster, startCluster } from './postgres-cluster';
import { makeTemplate } from './scratch-store';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the maintenance database; a worker makes its own ones from the template. */
		maintenanceUrl: string;
		templateDatabase: string;
	}
}

/** One server for all service tests, one migrated template database from which each file takes a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const named = process.env['TEST_DATABASE_URL'];
	const cluster = named === undefined ? await startCluster() : existingCluster(named);
	const template = await makeTemplate(cluster);
	project.provide('maintenanceUrl', template.maintenanceUrl);
	project.provide('templateDatabase', template.templateDatabase);
	return async () => {
		await template.drop();
		await cluster.stop();
	};
}
