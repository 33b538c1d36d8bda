// The settings of a bot, each declared once: its form, its bounds, its default and what it means. Options of
// the command line, the file of `--config` and the checks follow from it.

interface WholeSetting {
  readonly kind: 'whole';
  readonly default: number;
  readonly from: number;
  readonly to: number;
  readonly means: string;
}

/** A quantity or an amount of money as decimal text. */
interface DecimalSetting {
  readonly kind: 'decimal';
  readonly default: string;
  readonly means: string;
}

export type SettingTable = Readonly<Record<string, WholeSetting | DecimalSetting>>;

export type SettingsOf<Table extends SettingTable> = {
  readonly [Name in keyof Table]: Table[Name]['kind'] extends 'whole' ? number : string;
};

/** The name of the setting is first in its message. */
export class SettingError extends Error {
  constructor(name: string, problem: string) {
    super(`${name}: ${problem}`);
    this.name = 'SettingError';
  }
}

const DECIMAL = /^\d{1,15}(\.\d{1,12})?$/;

/** All settings: those that are given, and defaults for the others. @throws SettingError */
export function settingsOf<Table extends SettingTable>(
  table: Table,
  given: Readonly<Record<string, unknown>>,
): SettingsOf<Table> {
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(table, name)) continue;
    throw new SettingError(
      name,
      `there is no such setting; there are ${Object.keys(table).join(', ')}`,
    );
  }
  const entries = Object.entries(table).map(([name, setting]) => {
    const value = given[name];
    return [name, value === undefined ? setting.default : checked(name, setting, value)];
  });
  return Object.fromEntries(entries) as SettingsOf<Table>;
}

function checked(
  name: string,
  setting: WholeSetting | DecimalSetting,
  value: unknown,
): number | string {
  if (setting.kind === 'decimal') {
    if (typeof value === 'string' && DECIMAL.test(value) && Number(value) > 0) return value;
    throw new SettingError(
      name,
      `${JSON.stringify(value)} is not a decimal above zero, as text like "0.05"`,
    );
  }
  const { from, to } = setting;
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (Number.isSafeInteger(number) && (number as number) >= from && (number as number) <= to) {
    return number as number;
  }
  throw new SettingError(
    name,
    `${JSON.stringify(value)} is not a whole number from ${from} to ${to}`,
  );
}
