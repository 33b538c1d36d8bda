// Made from proto/praya/v1 and proto/codec by `npm run proto`. Do not edit.

import {
  type FrameReader,
  readMember,
  readNumber,
  readTag,
  readText,
  readUpTo,
} from '../codec/frame-reader.ts';
import {
  type FrameWriter,
  putMember,
  putNumber,
  putText,
} from '../codec/frame-writer.ts';
import {
  members,
} from '../codec/members.ts';
import {
  INT64_MAX,
  UINT32_MAX,
} from '../codec/order-bounds.ts';
import type {
  MassCancel,
} from '../../engine/schema/commands/orders.ts';

const SIDE = members([1, 2]);

export function putMassCancel(frame: FrameWriter, end: number, from: MassCancel): number {
  let at = end;
  if (from.tag !== '') at = putText(frame, at, 0x2a, from.tag);
  if (from.side !== 0) at = putMember(frame, at, 0x20, from.side, SIDE);
  if (from.contract !== 0) at = putNumber(frame, at, 0x18, from.contract, UINT32_MAX);
  if (from.account !== 0) at = putNumber(frame, at, 0x10, from.account, INT64_MAX);
  if (from.key !== 0) at = putNumber(frame, at, 0x08, from.key, INT64_MAX);
  return at;
}

export function readMassCancel(frame: FrameReader, end: number): MassCancel {
  let key = 0;
  let account = 0;
  let contract = 0;
  let side = 0;
  let tag = '';
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
      case 0x08:
        key = readNumber(frame, end);
        break;
      case 0x10:
        account = readNumber(frame, end);
        break;
      case 0x18:
        contract = readUpTo(frame, end, UINT32_MAX);
        break;
      case 0x20:
        side = readMember(frame, end, SIDE);
        break;
      case 0x2a:
        tag = readText(frame, end);
        break;
      default:
        frame.declined = true;
    }
  }
  if (frame.at !== end) frame.declined = true;
  return {
    kind: 'massCancel',
    key,
    account,
    contract,
    side,
    tag,
  } as MassCancel;
}
