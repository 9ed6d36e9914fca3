import type { Command } from '../../utils/core/command';
import { mayBeMarked, type Policy } from '../../utils/core/policy';

/** Whether the organisation lets a command be carried out, whoever gives it. */
export function isWithin(policy: Policy, command: Command): boolean {
  switch (command.kind) {
    case 'create-annotation':
      return mayBeMarked(policy, command.sourceKey);
    case 'create-review':
      return policy.codebook === null || policy.codebook === command.review.codebookId;
    default:
      return true;
  }
}
