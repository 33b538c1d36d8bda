import type {
  AffiliateAuthorized,
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
  suspendAffiliate,
} from '../commands/makers.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';

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
