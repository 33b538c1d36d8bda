// What waits for a second person: in words, with what it would replace.

import { leftText, momentText } from '../../shared/models/format.ts';
import { changesOf, commandTitle } from '../models/command-words.ts';
import { approvalFault, type Proposal } from '../models/proposals.ts';
import { Changes } from './changes.tsx';
import { Act, Badge, Fault, Foreign } from './parts.tsx';
import { useNow, useRoom } from './room.ts';

export function Approvals() {
  const { ops } = useRoom();
  const { value: proposals } = ops.venue.proposals;
  if (!ops.reader.value.canAct) {
    return <p class="empty-note">Proposals are shown to those who may decide them.</p>;
  }
  return (
    <>
      <Fault of="proposals" />
      {proposals === null && <p class="empty-note">Reading …</p>}
      {proposals?.length === 0 && <p class="empty-note">Nothing waits for a second person.</p>}
      {proposals?.map((proposal) => (
        <OneProposal key={proposal.proposal} proposal={proposal} />
      ))}
    </>
  );
}

function OneProposal({ proposal }: { readonly proposal: Proposal }) {
  const { ops, page } = useRoom();
  const { record, before, proposerName, proposedAt } = proposal;
  const scales = ops.venue.scales.value;
  const title = commandTitle(record.command, scales);
  const changes = changesOf(record.command, before, scales);
  const now = useNow();
  const fault = approvalFault(proposal, ops.reader.value, now);
  const name = `Proposal ${proposal.proposal}`;
  const approve = (): void => {
    page.asked.value = {
      title: `Approve ${proposal.proposal}: ${title}`,
      effect: [
        'It happens at once, with both names in the records.',
        `${proposerName} asks for it because: ${record.reason}`,
      ],
      changes,
      typed: '',
      reason: '',
      hasHours: false,
      action: `Approve ${proposal.proposal}`,
      run: async () =>
        (await ops.act(`Approve ${proposal.proposal}`, (desk) =>
          desk.approve(proposal.proposal),
        )) !== 0,
    };
  };
  const dismiss = (): void => {
    page.asked.value = {
      title: `Dismiss ${proposal.proposal}: ${title}`,
      effect: ['It does not happen. Whoever still wants it proposes it again.'],
      changes: [],
      typed: '',
      reason: 'It stands in the records for good.',
      hasHours: false,
      action: `Dismiss ${proposal.proposal}`,
      run: async (reason) =>
        (await ops.act(`Dismiss ${proposal.proposal}`, (desk) =>
          desk.dismiss(proposal.proposal, reason),
        )) !== 0,
    };
  };
  return (
    <article class="box proposal" aria-label={name}>
      <div class="box-head">
        <h2>
          {name} · {title}
        </h2>
        {!proposal.current && <Badge tone="warn" text="changed since" />}
      </div>
      <p class="quiet">
        by <Foreign text={proposerName} /> at {momentText(proposedAt)}, until{' '}
        {momentText(record.expiresAt)} UTC, {leftText(record.expiresAt - now)} left
      </p>
      <p>
        Because: <Foreign text={record.reason} most={300} />
      </p>
      <Changes changes={changes} />
      <div class="box-end">
        <Act name="Approve" isMain fault={fault} onClick={approve} />
        <Act name="Dismiss" onClick={dismiss} />
        {fault !== '' && <span class="why">{fault}</span>}
      </div>
    </article>
  );
}
