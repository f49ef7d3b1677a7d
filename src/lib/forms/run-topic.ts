import { z } from 'zod';
import { topicLimits } from '$lib/domain/meeting/agenda';
import { choice } from '$lib/forms/choices';
import { optionalText } from '$lib/forms/fields';

/** Beginning with a topic, or ending it. */
export const runTopicForm = z.object({ to: choice(['open', 'closed']) });

/** What the minutes will say about a topic; empty takes it back. */
export const noteTopicForm = z.object({ note: optionalText({ max: topicLimits.note }) });
