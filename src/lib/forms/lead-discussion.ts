import { z } from 'zod';
import { discussionLength } from '$lib/domain/meeting/discuss';
import { text } from '$lib/forms/fields';

/** What the chair sums up when the discussion ends. */
export const endDiscussionForm = z.object({ summary: text({ max: discussionLength.summary }) });

/** Why the manager removes somebody's words. */
export const removeContributionForm = z.object({ reason: text({ max: discussionLength.reason }) });
