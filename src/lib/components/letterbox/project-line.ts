/** What a project got on paper and online; `online` is null until the vote is counted. */
export interface ProjectLine {
	readonly number: number;
	readonly title: string;
	readonly language: string;
	readonly paper: number;
	readonly online: number | null;
}
