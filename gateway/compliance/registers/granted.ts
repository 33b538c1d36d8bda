// What participants were granted and what they owe, as tables to be read: no file of them is imported, since each row rests on a report, a notice or an edition of a
// list that a table cannot bring along.

import { type EngineState, read } from '../../../engine/index.ts';
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
    ...ofEach((_, { id, name, authorization, affiliateSuspended: suspended }) =>
      authorization === null ? [] : [{ ...authorization, participant: id, name, suspended }],
    ),
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
    ...ofEach((state, { id, name }) =>
      read.contractIds(state).flatMap((contract): Values[] => {
        const owed = read.obligationOf(state, id, contract);
        return owed === undefined ? [] : [{ ...owed, name }];
      }),
    ),
  },
  privileges: {
    columns: {
      participant: wholeCell,
      name: textCell,
      privilege: setCell(Privilege),
      value: wholeCell,
      edition: wholeCell,
    },
    ...ofEach((state, { id, name }) => {
      const { version: edition } = read.privileges(state);
      return Object.values(Privilege).flatMap((privilege): Values[] => {
        const value = read.grantOf(state, id, privilege);
        return value === undefined ? [] : [{ participant: id, name, privilege, edition, value }];
      });
    }),
  },
  groups: {
    columns: {
      group: wholeCell,
      name: textCell,
      members: listCell,
      names: listCell,
      notionalMax: wholeCell,
    },
    ...ofEach((state, { id, name, members: ids }) => {
      if (ids.length < 2) return [];
      const names = ids.map((member) => read.participant(state, member)?.name ?? '');
      const { ofGroup: notionalMax } = read.exposureLimits(state, id);
      return [{ group: id, name, members: ids.map(String), names, notionalMax }];
    }),
  },
};

type Participant = NonNullable<ReturnType<typeof read.participant>>;

/** Rows of participants, by their numbers. */
function ofEach(
  rowsOf: (state: EngineState, participant: Participant) => Values[],
): Omit<ReadTable, 'columns'> {
  return {
    ...PARTICIPANTS,
    rowsOf: (state, id) => {
      const participant = read.participant(state, id as ParticipantId);
      return participant === undefined ? [] : rowsOf(state, participant);
    },
  };
}
