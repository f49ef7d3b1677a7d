import type { TestProject } from 'vitest/node';
import { openPostgres } from '$lib/server/db/postgres';
import { existingCluster, maintain, startCluster } from './postgres-cluster';

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
	const templateDatabase = `quartierstimme_template_${process.pid}`;
	const maintenanceUrl = cluster.url('postgres');
	await maintain(
		maintenanceUrl,
		`drop database if exists ${templateDatabase}`,
		`create database ${templateDatabase}`
	);
	const template = openPostgres(cluster.url(templateDatabase));
	await template.migrate();
	await template.close();
	project.provide('maintenanceUrl', maintenanceUrl);
	project.provide('templateDatabase', templateDatabase);
	return async () => {
		await maintain(maintenanceUrl, `drop database if exists ${templateDatabase} with (force)`);
		await cluster.stop();
	};
}
