// Maintenance is announced to everybody who is logged on, whatever they read; who logs on later is informed then.

import type { ContractStatus } from '../../proto/market-message.ts';
import type { MarketNews } from '../link/messages.ts';
import type { SessionRegister } from './register.ts';
import type { Session } from './session.ts';

interface AnnouncementsParts {
  readonly sessions: SessionRegister;
  /** Of every contract, as the edge knows it. */
  readonly statuses: () => Iterable<ContractStatus>;
}

export class Announcements {
  readonly #parts: AnnouncementsParts;

  constructor(parts: AnnouncementsParts) {
    this.#parts = parts;
  }

  /** @see docs/rules/contracts.md CONTRACT-012 */
  takeNews({ event }: MarketNews): void {
    const { sessions } = this.#parts;
    if (event.kind === 'maintenanceScheduled') {
      const { contract, beginsAt, endsAt, reason } = event.record;
      sessions.sendAll({ kind: 'maintenance', contract, beginsAt, endsAt, reason });
    } else if (event.kind === 'maintenanceEnded') {
      const { contract, reason } = event;
      sessions.sendAll({ kind: 'maintenance', contract, beginsAt: 0, endsAt: 0, reason });
    }
  }

  /** To one that has just logged on. */
  greet(session: Session): void {
    for (const status of this.#parts.statuses()) {
      const { contract, maintenanceFrom, maintenanceUntil, maintenanceReason: reason } = status;
      if (maintenanceFrom === 0) continue;
      const [beginsAt, endsAt] = [maintenanceFrom, maintenanceUntil];
      session.send({ kind: 'maintenance', contract, beginsAt, endsAt, reason });
    }
  }
}
