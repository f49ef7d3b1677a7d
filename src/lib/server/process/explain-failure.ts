/** Our own refusals to start: their message is already the sentence to print. */
const refusals = new Set(['EnvironmentError', 'DataFolderInUse']);

const sentences: Readonly<Record<string, string>> = {
	EADDRINUSE:
		'The port is taken, perhaps by a Quartierstimme that already runs: stop that one, or choose another, for instance PORT=3001 npm start.',
	EADDRNOTAVAIL: 'HOST names an address that this machine does not have.',
	ECONNREFUSED: 'Nothing answers at DATABASE_URL: is PostgreSQL running there?',
	ENOTFOUND: 'The host in DATABASE_URL or HOST is not known.',
	CONNECT_TIMEOUT: 'The server in DATABASE_URL does not answer.',
	EACCES: 'Access is denied: to a port below 1024, or to the data folder.',
	EROFS: 'The data folder cannot be written to.',
	ENOSPC: 'The disk is full.',
	'28P01': 'PostgreSQL refuses the user or password in DATABASE_URL.',
	'28000': 'PostgreSQL refuses the user in DATABASE_URL.',
	'3D000': 'The database named in DATABASE_URL does not exist: create it first.',
	'42P01': 'There is nothing in this store yet: npm start sets it up.',
	'42501': 'The database user in DATABASE_URL may not create tables.'
};

function codeOf(error: Error): string {
	if ('code' in error && typeof error.code === 'string') return error.code;
	return error.cause instanceof Error ? codeOf(error.cause) : '';
}

/** One sentence for what people can mend; undefined when only the whole error helps. */
export function explainFailure(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	return refusals.has(error.name) ? error.message : sentences[codeOf(error)];
}
