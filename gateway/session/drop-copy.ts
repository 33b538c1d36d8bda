// Who may read a drop copy: a participant its own accounts', the operator's staff everybody's, on their own listener.

import { RejectReason, Scope } from '../../engine/schema/index.ts';
import type { Subscribe } from '../../proto/client-message.ts';
import type { Reject } from '../../proto/server-message.ts';
import { rejection } from '../answers/rejection.ts';
import type { Holder } from '../link/messages.ts';
import { seatFault } from './order-entry.ts';
import type { Session } from './session.ts';

/** It has no place to resume from: the account streams have. */
export function dropCopyFault(session: Session, holder: Holder, request: Subscribe): Reject | null {
  if (holder.staff !== 0) {
    const fault = seatFault(session, holder);
    if (fault !== null) return fault;
  }
  if ((holder.scopes & Scope.read) === 0) {
    return rejection(RejectReason.scopeMissing, { limit: Scope.read, actual: holder.scopes });
  }
  const { contract, account, resumeAfterSeq } = request;
  for (const [name, actual] of Object.entries({ contract, account, resumeAfterSeq })) {
    if (actual === 0) continue;
    return rejection(RejectReason.fieldInvalid, { field: `subscribe.${name}`, actual });
  }
  return null;
}
