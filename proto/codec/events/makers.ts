import type {
  AffiliateAuthorized,
  AffiliateSignedOff,
  AffiliateSuspended,
  ObligationSet,
  PrivilegeSet,
  PrivilegesPublished,
  SuspensionEffectNoted,
} from '../../../engine/schema/events/makers.ts';
import {
  authorizeAffiliate,
  noteSuspensionEffect,
  publishPrivileges,
  setObligation,
  setPrivilege,
  signOffAffiliate,
  suspendAffiliate,
} from '../commands/makers.ts';
import { int64 } from '../field.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';

export const privilegesPublished: Shape<PrivilegesPublished> = recorded<PrivilegesPublished>(
  'PrivilegesPublished',
  'privilegesPublished',
  publishPrivileges,
);

export const privilegeSet: Shape<PrivilegeSet> = recorded<PrivilegeSet>(
  'PrivilegeSet',
  'privilegeSet',
  setPrivilege,
);

export const obligationSet: Shape<ObligationSet> = recorded<ObligationSet>(
  'ObligationSet',
  'obligationSet',
  setObligation,
);

export const suspensionEffectNoted: Shape<SuspensionEffectNoted> = recorded<SuspensionEffectNoted>(
  'SuspensionEffectNoted',
  'suspensionEffectNoted',
  noteSuspensionEffect,
);

export const affiliateAuthorized: Shape<AffiliateAuthorized> = recorded<AffiliateAuthorized>(
  'AffiliateAuthorized',
  'affiliateAuthorized',
  authorizeAffiliate,
);

export const affiliateSuspended: Shape<AffiliateSuspended> = recorded<AffiliateSuspended>(
  'AffiliateSuspended',
  'affiliateSuspended',
  suspendAffiliate,
);

export const affiliateSignedOff: Shape<AffiliateSignedOff> = message<AffiliateSignedOff>(
  'AffiliateSignedOff',
  'affiliateSignedOff',
  { record: nested(signOffAffiliate), staff: int64() },
);
