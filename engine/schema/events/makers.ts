import type { StaffId } from '../../kernel/units.ts';
import type {
  AuthorizeAffiliate,
  NoteSuspensionEffect,
  PublishPrivileges,
  SetObligation,
  SetPrivilege,
  SignOffAffiliate,
  SuspendAffiliate,
} from '../commands/makers.ts';
import type { Recorded } from './parts.ts';

export type AffiliateAuthorized = Recorded<'affiliateAuthorized', AuthorizeAffiliate>;

export type AffiliateSuspended = Recorded<'affiliateSuspended', SuspendAffiliate>;

export type PrivilegesPublished = Recorded<'privilegesPublished', PublishPrivileges>;

export type PrivilegeSet = Recorded<'privilegeSet', SetPrivilege>;

export type ObligationSet = Recorded<'obligationSet', SetObligation>;

export type SuspensionEffectNoted = Recorded<'suspensionEffectNoted', NoteSuspensionEffect>;

/** Of no stream. */
export interface AffiliateSignedOff {
  readonly kind: 'affiliateSignedOff';
  readonly record: SignOffAffiliate;
  readonly staff: StaffId;
}
