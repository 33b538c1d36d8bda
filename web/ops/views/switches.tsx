// What stops the market or a part of it: contract states and kill switches. To stop takes one person, to go on two.

import { useSignal } from '@preact/signals';
import type { Desk, Scale } from '../../../client/core/index.ts';
import { stateWords } from '../../shared/models/market-state.ts';
import { Table } from '../../shared/views/table.tsx';
import { contractMove, killSwitch, type Proposed } from '../models/staff-commands.ts';
import {
  type ContractMove,
  isWhole,
  LEVELS,
  type Level,
  MOVES,
  SWITCHES,
  type SwitchName,
  switchTarget,
  targetNumber,
  thrownLevel,
  thrownWords,
} from '../models/switches.ts';
import { hoursFromNow } from '../models/time.ts';
import { Act, Badge, Box, Fault } from './parts.tsx';
import { useRoom } from './room.ts';

export function Switches() {
  return (
    <>
      <ContractStates />
      <Thrown />
      <KillSwitches />
    </>
  );
}

function ContractStates() {
  const { venue } = useRoom().ops;
  return (
    <Box title="Contracts">
      <Table heads={['Contract', 'State']} hasActions class="switches">
        {[...venue.scales.value].map(([contract, scale]) => {
          const { name, tone } = stateWords(venue.status.value.get(contract));
          return (
            <tr key={contract}>
              <th scope="row">{scale.symbol}</th>
              <td>
                <Badge tone={tone} text={name} />
              </td>
              <td>
                {MOVES.map((move) => (
                  <Move key={move.name} move={move} scale={scale} />
                ))}
              </td>
            </tr>
          );
        })}
      </Table>
    </Box>
  );
}

function Move({ move, scale }: { readonly move: ContractMove; readonly scale: Scale }) {
  const { ops, page } = useRoom();
  const { contract, symbol } = scale;
  const { name, state, effect, takes } = move;
  const title = `${name} ${symbol}`;
  const ask = (): void => {
    page.asked.value = {
      title,
      effect: [effect, `It takes ${takes}.`],
      changes: [],
      typed: symbol,
      reason: 'It is published to all.',
      hasHours: takes !== 'one person',
      action: title,
      run: async (reason, hours) => {
        const command = contractMove(contract, state, reason);
        const send = sending(
          takes === 'two people',
          command,
          reason,
          hoursFromNow(hours, ops.venue.aheadUs.peek()),
        );
        return (await ops.act(title, send)) !== 0;
      },
    };
  };
  return <Act name={name} onClick={ask} />;
}

/** Where two people are always needed it is proposed at once; else one is tried first, as at the desk. */
function sending(isProposal: boolean, command: Proposed, reason: string, expiresAt: number) {
  const until = expiresAt as Parameters<Desk['propose']>[2];
  return (desk: Desk) =>
    isProposal ? desk.propose(command, reason, until) : desk.sendOrPropose(command, reason, until);
}

/** Those that are not released, each with what may be done to it. */
function Thrown() {
  const { venue } = useRoom().ops;
  const thrown = venue.thrown.value;
  return (
    <Box title="Thrown now">
      <Fault of="switches" />
      {thrown?.length === 0 && <p class="empty-note">No kill switch is thrown</p>}
      {thrown !== null && thrown.length > 0 && (
        <Table heads={['Switch', 'State']} hasActions class="switches">
          {thrown.map(({ scope, target, state }) => {
            const level = thrownLevel(scope);
            const { text, tone } = thrownWords(state);
            return (
              <tr key={`${scope} ${target}`}>
                <th scope="row">{nameOf(venue.scales.value, level, target)}</th>
                <td>
                  <Badge tone={tone} text={text} />
                </td>
                <td>
                  {(Object.keys(SWITCHES) as SwitchName[])
                    .filter((name) => SWITCHES[name].state !== state)
                    .map((name) => (
                      <Throw key={name} name={name} level={level} target={target} fault="" />
                    ))}
                </td>
              </tr>
            );
          })}
        </Table>
      )}
    </Box>
  );
}

/** @example 'account 101', 'BTC-PERP' */
function nameOf(scales: ReadonlyMap<number, Scale>, level: Level, target: number): string {
  const symbol = level === 'contract' ? scales.get(target)?.symbol : undefined;
  return symbol ?? switchTarget(level, String(target));
}

function KillSwitches() {
  const { venue } = useRoom().ops;
  const level = useSignal<Level>('account');
  const target = useSignal('');
  const contracts = [...venue.scales.value.values()];
  const chosen =
    level.value === 'contract'
      ? target.value || String(contracts[0]?.contract ?? '')
      : target.value;
  const number = targetNumber(level.value, chosen);
  const fault = number === null ? `Say which ${level.value}: its number.` : '';
  return (
    <Box title="Kill switches">
      <p class="quiet">
        For one session, key, trader, account, participant, group, contract, for all affiliates, or
        for the venue. To throw one takes one person and works at once; to lower or release it takes
        two.
      </p>
      <form class="switch-form" onSubmit={(event) => event.preventDefault()}>
        <label class="field">
          <span>Level</span>
          <select
            name="level"
            value={level.value}
            onChange={(event) => {
              level.value = event.currentTarget.value as Level;
              target.value = '';
            }}
          >
            {LEVELS.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {!isWhole(level.value) && level.value !== 'contract' && (
          <label class="field">
            <span>Number</span>
            <input
              type="text"
              name="target"
              inputMode="numeric"
              autocomplete="off"
              value={target.value}
              onInput={(event) => {
                target.value = event.currentTarget.value;
              }}
            />
          </label>
        )}
        {level.value === 'contract' && (
          <label class="field">
            <span>Contract</span>
            <select
              name="target"
              value={chosen}
              onChange={(event) => {
                target.value = event.currentTarget.value;
              }}
            >
              {contracts.map(({ contract, symbol }) => (
                <option key={contract} value={String(contract)}>
                  {symbol}
                </option>
              ))}
            </select>
          </label>
        )}
        <div class="box-end">
          {(Object.keys(SWITCHES) as SwitchName[]).map((name) => (
            <Throw key={name} name={name} level={level.value} target={number} fault={fault} />
          ))}
        </div>
      </form>
    </Box>
  );
}

interface ThrowOf {
  readonly name: SwitchName;
  readonly level: Level;
  /** Null while it is not known. */
  readonly target: number | null;
  readonly fault: string;
}

function Throw({ name: of, level, target, fault }: ThrowOf) {
  const { ops, page } = useRoom();
  const { name, state, effect } = SWITCHES[of];
  const typed = target === null ? '' : nameOf(ops.venue.scales.value, level, target);
  const title = `${name}: ${typed}`;
  const isProposal = of === 'release';
  const ask = (): void => {
    if (target === null) return;
    page.asked.value = {
      title,
      effect: [effect, isProposal ? 'It takes two people.' : 'It takes one person to throw it.'],
      changes: [],
      typed,
      reason: 'It stands in the records for good.',
      hasHours: of !== 'block',
      action: title,
      run: async (reason, hours) => {
        const command = killSwitch(level, target, state, reason);
        const until = hoursFromNow(hours, ops.venue.aheadUs.peek());
        return (await ops.act(title, sending(isProposal, command, reason, until))) !== 0;
      },
    };
  };
  return <Act name={name} fault={fault} onClick={ask} />;
}
