// What participants were granted and what they owe, as tables to be read: no file of them is imported, since each row rests on a report, a notice or an edition of a
// list that a table cannot bring along.

import { read } from '../../../engine/index.ts';
import { type ParticipantId, Privilege } from '../../../engine/schema/index.ts';
import { flagCell, listCell, setCell, textCell, timeCell, wholeCell } from './cell.ts';
import { PARTICIPANTS, type ReadTable, type Values } from './tables.ts';

type GrantedName = 'authorizations' | 'obligations' | 'privileges' | 'groups';

export const GRANTED: Readonly<Record<GrantedName, ReadTable>> = {
  authorizations: {
    columns: {
      participant: wholeCell,
      name: textCell,
      noticeDate: timeCell,
      reportId: textCell,
      reportBy: textCell,
      overseer: textCell,
      vacant: flagCell,
      suspended: flagCell,
      validUntil: timeCell,
    },
    ...PARTICIPANTS,
    rowsOf: (state, id) => {
      const row = read.participant(state, id as ParticipantId);
      if (row === undefined || row.authorization === null) return [];
      const { name, authorization, affiliateSuspended: suspended } = row;
      return [{ ...authorization, participant: id, name, suspended }];
    },
  },
  obligations: {
    columns: {
      participant: wholeCell,
      name: textCell,
      contract: wholeCell,
      spreadMax: wholeCell,
      qtyMin: wholeCell,
      uptimeMin: wholeCell,
    },
    ...PARTICIPANTS,
    rowsOf: (state, id) => {
      const row = read.participant(state, id as ParticipantId);
      if (row === undefined) return [];
      return read.contractIds(state).flatMap((contract): Values[] => {
        const owed = read.obligationOf(state, row.id, contract);
        return owed === undefined ? [] : [{ ...owed, name: row.name }];
      });
    },
  },
  privileges: {
    columns: {
      participant: wholeCell,
      name: textCell,
      privilege: setCell(Privilege),
      value: wholeCell,
      edition: wholeCell,
    },
    ...PARTICIPANTS,
    rowsOf: (state, id) => {
      const row = read.participant(state, id as ParticipantId);
      if (row === undefined) return [];
      const { version: edition } = read.privileges(state);
      return Object.values(Privilege).flatMap((privilege): Values[] => {
        const value = read.grantOf(state, row.id, privilege);
        const granted = { participant: id, name: row.name, privilege, edition };
        return value === undefined ? [] : [{ ...granted, value }];
      });
    },
  },
  groups: {
    columns: {
      group: wholeCell,
      name: textCell,
      members: listCell,
      names: listCell,
      notionalMax: wholeCell,
    },
    ...PARTICIPANTS,
    rowsOf: (state, id) => {
      const head = read.participant(state, id as ParticipantId);
      if (head === undefined || head.members.length < 2) return [];
      const names = head.members.map((member) => read.participant(state, member)?.name ?? '');
      const { ofGroup: notionalMax } = read.exposureLimits(state, head.id);
      const members = head.members.map(String);
      return [{ group: id, name: head.name, members, names, notionalMax }];
    },
  },
};
