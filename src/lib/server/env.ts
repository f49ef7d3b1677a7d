import { z } from 'zod';

const flag = z.enum(['0', '1']).optional();

const schema = z.object({
	/** PostgreSQL >= 15. Unset: the embedded store in DATA_DIR. */
	DATABASE_URL: z.string().startsWith('postgres').optional(),
	DATA_DIR: z.string().min(1).default('./data'),
	/** 1: demo, also on a server; 0: no demo, also on the embedded store. Read at the first start only. */
	DEMO: flag,
	SECRET_KEY: z.string().min(32).optional(),
	/** The public https address when a proxy ends TLS, as https://quartier.example. */
	ORIGIN: z.url().optional(),
	SMTP_URL: z.string().startsWith('smtp').optional(),
	MAIL_FROM: z.string().min(3).optional(),
	HOST: z.string().min(1).optional(),
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000)
});

export type Environment = z.infer<typeof schema>;

/** The environment cannot be used; the message is one sentence for whoever starts the server. */
export class EnvironmentError extends Error {}

/** Parses the variables once at start. Throws EnvironmentError naming the first wrong one. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
	const filled = Object.fromEntries(
		Object.entries(variables).filter(([, value]) => value !== undefined && value !== '')
	);
	const parsed = schema.safeParse(filled);
	if (parsed.success) return parsed.data;
	const first = parsed.error.issues[0];
	throw new EnvironmentError(
		`The variable ${first?.path.join('.') ?? '?'} cannot be used: ${first?.message ?? 'unknown'}.`
	);
}
