import type {
  AuthorizeAffiliate,
  NoteSuspensionEffect,
  PrivilegeBound,
  PublishPrivileges,
  SetObligation,
  SetPrivilege,
  SignOffAffiliate,
  SuspendAffiliate,
} from '../../../engine/schema/commands/makers.ts';
import { PRIVILEGE } from '../closed-sets.ts';
import { chosen, flag, int64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';

const PRIVILEGES_MAX = 20;

export const authorizeAffiliate: Shape<AuthorizeAffiliate> = message<AuthorizeAffiliate>(
  'AuthorizeAffiliate',
  'authorizeAffiliate',
  {
    participant: int64(),
    noticeDate: int64(),
    reportId: text(),
    overseer: text(),
    validUntil: int64(),
    reportBy: text(),
  },
);

export const suspendAffiliate: Shape<SuspendAffiliate> = message<SuspendAffiliate>(
  'SuspendAffiliate',
  'suspendAffiliate',
  { participant: int64(), suspended: flag, reason: text() },
);

const privilegeBound: Shape<PrivilegeBound> = message<PrivilegeBound>('PrivilegeBound', '', {
  privilege: chosen(PRIVILEGE),
  bound: int64(),
});

export const publishPrivileges: Shape<PublishPrivileges> = message<PublishPrivileges>(
  'PublishPrivileges',
  'publishPrivileges',
  { version: uint32(), hash: text(), bounds: list(nested(privilegeBound), PRIVILEGES_MAX) },
);

export const setPrivilege: Shape<SetPrivilege> = message<SetPrivilege>(
  'SetPrivilege',
  'setPrivilege',
  { participant: int64(), privilege: chosen(PRIVILEGE), granted: flag, value: int64() },
);

export const setObligation: Shape<SetObligation> = message<SetObligation>(
  'SetObligation',
  'setObligation',
  {
    participant: int64(),
    contract: uint32(),
    spreadMax: uint32(),
    qtyMin: int64(),
    uptimeMin: uint32(),
  },
);

export const noteSuspensionEffect: Shape<NoteSuspensionEffect> = message<NoteSuspensionEffect>(
  'NoteSuspensionEffect',
  'noteSuspensionEffect',
  { suspension: int64(), receivedAt: int64(), effectiveAt: int64() },
);

export const signOffAffiliate: Shape<SignOffAffiliate> = message<SignOffAffiliate>(
  'SignOffAffiliate',
  'signOffAffiliate',
  { key: int64(), participant: int64(), day: uint32(), note: text() },
);
